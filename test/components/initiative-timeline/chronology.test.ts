import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ChronologyOf,
  chronologyOf,
  type ChronologyOptions,
} from '../../../src/components/initiative-timeline/chronology.ts';
import type { Initiative } from '../../../src/contracts/index.ts';

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
  startsWhole: true,
  endsWhole: true,
};
const shown = (times: readonly string[], options: Partial<ChronologyOptions> = {}) =>
  chronologyOf(
    times.map((when) => initiative(when)),
    { ...usual, ...options },
  ).groups.map(({ key, rows }) => [key, ...rows.map((row) => row.initiative?.when ?? 'today')]);

test('stands under decades or years; a decade that is all one knows has a group of its own among years', () => {
  const times = ['1986', '1987-05/1995', '1990', '199X', '1991'];
  assert.deepEqual(shown(times, { today: undefined }), [
    ['198X', '1986', '1987-05/1995'],
    ['199X', '1990', '199X', '1991'],
  ]);
  assert.deepEqual(shown(times, { today: undefined, group: 'year' }), [
    ['1986', '1986'],
    ['1987', '1987-05/1995'],
    ['1990', '1990'],
    ['199X', '199X'],
    ['1991', '1991'],
  ]);
  assert.deepEqual(shown(times, { today: undefined, group: 'none' }), [['', ...times]]);
});

test('what has no known beginning stands first, under no heading', () => {
  assert.deepEqual(shown(['../1986', '1950'], { today: undefined }), [
    ['', '../1986'],
    ['195X', '1950'],
  ]);
});

test('today stands between what has begun and what has not, whichever way the list runs', () => {
  assert.deepEqual(shown(['2017/..', '2027'], { group: 'none' }), [['', '2017/..', 'today', '2027']]);
  assert.deepEqual(shown(['2027', '2017/..'], { group: 'none', isNewestFirst: true }), [
    ['', '2027', 'today', '2017/..'],
  ]);
});

test('today is left out where more may come before it', () => {
  assert.deepEqual(shown(['1986'], { group: 'none', endsWhole: false }), [['', '1986']]);
  assert.deepEqual(shown(['1986'], { group: 'none' }), [['', '1986', 'today']]);
  assert.deepEqual(shown(['2030'], { group: 'none', startsWhole: false }), [['', '2030']]);
  assert.deepEqual(shown([]), []);
});

test('what goes on still reaches to today and is left open there', () => {
  const { groups, lanes } = chronologyOf([initiative('2017/..'), initiative('2018')], usual);
  const bars = groups.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
  assert.deepEqual(
    bars.map(({ part, isOpen }) => [part, isOpen]),
    [
      ['from', false],
      ['through', false],
      ['to', true],
    ],
  );
  assert.equal(lanes, 1);
  assert.deepEqual(
    groups.map(({ passing }) => passing.length),
    [0, 1],
  );
});

test('a part knows its whole and the whole its parts, as far as they are here', () => {
  const whole = initiative('1986');
  const part = initiative('1990', { parent: whole.id });
  const orphan = initiative('1991', { parent: 'elsewhere' });
  const rows = chronologyOf([whole, part, orphan], { ...usual, today: undefined }).groups.flatMap(
    (group) => group.rows,
  );
  const family = rows.map((row) => row.initiative && [row.whole?.id, row.parts.map(({ id }) => id)]);
  assert.deepEqual(family, [
    [undefined, ['1990']],
    ['1986', []],
    [undefined, []],
  ]);
});

test('is worked out again only when something in it has changed', () => {
  const one = new ChronologyOf();
  const initiatives = [initiative('1986')];
  const first = one.of(initiatives, usual);
  assert.equal(one.of(initiatives, { ...usual }), first);
  assert.notEqual(one.of(initiatives, { ...usual, group: 'year' }), first);
});
