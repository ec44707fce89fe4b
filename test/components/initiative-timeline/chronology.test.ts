import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chronologyOf,
  isDayShown,
  type ChronologyOptions,
} from '../../../src/components/initiative-timeline/chronology.ts';
import type { Initiative } from '../../../src/contracts/index.ts';
import { parseEdtf } from '../../../src/time/index.ts';

const initiative = (when: string, more: Partial<Initiative> = {}): Initiative => ({
  id: when.replaceAll(/\W/g, '-'),
  title: { sv: when },
  when,
  status: 'completed',
  ...more,
});
const usual: ChronologyOptions = {
  group: 'decade',
  isNewestFirst: false,
  today: '2026-11-25',
  after: undefined,
  endsWhole: true,
};
/** The rows under what heads them. */
const shown = (times: readonly string[], options: Partial<ChronologyOptions> = {}) => {
  const groups: string[][] = [];
  for (const { initiative: one, heading } of chronologyOf(
    times.map((when) => initiative(when)),
    { ...usual, ...options },
  )) {
    if (heading || groups.length === 0) groups.push([heading ? (heading.start?.first ?? '') : '']);
    groups.at(-1)?.push(one?.when ?? 'today');
  }
  return groups;
};

test('stands under decades or years; a decade that is all one knows, under its first year', () => {
  const times = ['1986', '1987-05/1995', '1990', '199X', '1991'];
  assert.deepEqual(shown(times, { today: undefined }), [
    ['1980-01-01', '1986', '1987-05/1995'],
    ['1990-01-01', '1990', '199X', '1991'],
  ]);
  assert.deepEqual(shown(times, { today: undefined, group: 'year' }), [
    ['1986-01-01', '1986'],
    ['1987-01-01', '1987-05/1995'],
    ['1990-01-01', '1990', '199X'],
    ['1991-01-01', '1991'],
  ]);
  assert.deepEqual(shown(times, { today: undefined, group: 'none' }), [['', ...times]]);
});

test('has each heading once, whichever way the list runs', () => {
  const times = ['1989', '199X', '1990-05', '1991', '200X'];
  const heads = (order: readonly string[], isNewestFirst: boolean) =>
    shown(order, { today: undefined, group: 'year', isNewestFirst }).map(([head]) => head?.slice(0, 4));
  assert.deepEqual(heads(times, false), ['1989', '1990', '1991', '2000']);
  assert.deepEqual(heads(times.toReversed(), true), ['2000', '1991', '1990', '1989']);
});

test('what has no known beginning stands first, under no heading', () => {
  assert.deepEqual(shown(['../1986', '1950'], { today: undefined }), [
    ['', '../1986'],
    ['1950-01-01', '1950'],
  ]);
});

test('what has no known beginning is last where the newest come first, headed by the latest end', () => {
  const times = ['1950', '../1986', '../1970'].map((when) => initiative(when));
  const options = { ...usual, today: undefined, isNewestFirst: true };
  for (const group of ['decade', 'year']) {
    const heads = chronologyOf(times, { ...options, group }).map(({ heading }) => heading);
    assert.deepEqual(heads.slice(1), [parseEdtf('../1986'), undefined]);
  }
  const plain = chronologyOf(times, { ...options, group: 'none' });
  assert.ok(plain.every(({ heading }) => heading === undefined));
});

test('today stands between what has begun and what has not, whichever way the list runs', () => {
  assert.deepEqual(shown(['2017/..', '2027'], { group: 'none' }), [['', '2017/..', 'today', '2027']]);
  assert.deepEqual(shown(['2027', '2017/..'], { group: 'none', isNewestFirst: true }), [
    ['', '2027', 'today', '2017/..'],
  ]);
});

test('today is left out where more may stand before it', () => {
  assert.deepEqual(shown(['1986'], { group: 'none', endsWhole: false }), [['', '1986']]);
  assert.deepEqual(shown(['1986'], { group: 'none' }), [['', '1986', 'today']]);
  assert.deepEqual(shown(['2030'], { group: 'none', after: 'unknown' }), [['', '2030']]);
  assert.deepEqual(shown([]), []);
});

test('between two pages today stands once: on top of what has not begun', () => {
  const before = (when: string) => ({ group: 'none', after: initiative(when) });
  assert.deepEqual(shown(['2030'], before('1986')), [['', 'today', '2030']]);
  assert.deepEqual(shown(['2030'], before('2029')), [['', '2030']]);
  assert.deepEqual(shown(['1986'], { ...before('2030'), isNewestFirst: true }), [['', 'today', '1986']]);
});

test('today is shown where the period holds it', () => {
  assert.equal(isDayShown('2026-11-25', {}), true);
  assert.equal(isDayShown('2026-11-25', { to: '2025' }), false);
  assert.equal(isDayShown('2026-11-25', { from: '2027' }), false);
});
