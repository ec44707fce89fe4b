import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { scaleOf } from '../../../src/components/priority-area-explainer/participation-scale.ts';
import {
  layoutOf,
  opened,
  toggled,
} from '../../../src/components/priority-area-explainer/priority-area-explainer.state.ts';
import {
  consultationsOf,
  initiativesOf,
  tabAfter,
} from '../../../src/components/priority-area-explainer/reading.state.ts';

const areas = ['a', 'b', 'c'].map((id) => ({ id, title: { sv: id }, summary: { sv: id } }));

describe('what is open', () => {
  it('is nothing from the start in a list, and the first in tabs', () => {
    assert.deepEqual(opened(areas, 'accordion', undefined, false), []);
    assert.deepEqual(opened(areas, 'tabs', undefined, false), ['a']);
    assert.deepEqual(opened([], 'tabs', undefined, false), []);
  });

  it('is the area that stands alone, or that was open before', () => {
    assert.deepEqual(opened(areas.slice(1, 2), 'accordion', undefined, true), ['b']);
    assert.deepEqual(opened(areas, 'accordion', 'c', false), ['c']);
    assert.deepEqual(opened(areas, 'tabs', 'elsewhere', false), ['a']);
  });

  it('can be several in a list and is always one in tabs', () => {
    assert.deepEqual(toggled(['a'], 'b', true, 'accordion'), ['a', 'b']);
    assert.deepEqual(toggled(['a', 'b'], 'a', false, 'accordion'), ['b']);
    assert.deepEqual(toggled(['a'], 'b', true, 'tabs'), ['b']);
    assert.deepEqual(toggled(['a'], 'a', false, 'tabs'), ['a']);
  });

  it('is laid out as a list where the attribute says something else', () => {
    assert.deepEqual(['tabs', 'accordion', 'carousel', undefined].map(layoutOf), [
      'tabs',
      'accordion',
      'accordion',
      'accordion',
    ]);
  });
});

describe('keys in the list of tabs', () => {
  const from = (current: string, key: string, lies: { isRtl?: boolean; isStacked?: boolean } = {}) =>
    tabAfter(['a', 'b', 'c'], current, key, { isRtl: false, isStacked: false, ...lies });

  it('go to the neighbours, round the ends, and to the ends', () => {
    assert.equal(from('a', 'ArrowRight'), 'b');
    assert.equal(from('c', 'ArrowRight'), 'a');
    assert.equal(from('a', 'ArrowLeft'), 'c');
    assert.equal(from('b', 'Home'), 'a');
    assert.equal(from('b', 'End'), 'c');
    assert.equal(from('b', 'x'), undefined);
  });

  it('go the other way where text runs from right to left', () => {
    assert.equal(from('a', 'ArrowLeft', { isRtl: true }), 'b');
    assert.equal(from('a', 'ArrowRight', { isRtl: true }), 'c');
  });

  it('go down and up too where the tabs are stacked, and are left to the page where they are not', () => {
    assert.equal(from('a', 'ArrowDown', { isStacked: true, isRtl: true }), 'b');
    assert.equal(from('a', 'ArrowUp', { isStacked: true }), 'c');
    assert.equal(from('a', 'ArrowRight', { isStacked: true }), 'b');
    assert.equal(from('a', 'ArrowDown'), undefined);
  });
});

describe('the scale of participation', () => {
  it('finds the step in the publisher’s own phrase and in either language', () => {
    assert.equal(scaleOf({ scale: 'skr', level: { sv: 'Exempel: konsultation' } })?.at, 1);
    assert.equal(scaleOf({ scale: 'iap2', level: { en: 'Collaborate' } })?.at, 3);
    assert.equal(scaleOf({ scale: 'boverket', level: { sv: 'Medbestämmande' } })?.at, 3);
  });

  it('is said in every language of the house, and each step is found by its name in each', async () => {
    const { sourceLocale, targetLocales } = JSON.parse(
      await readFile(new URL('../../../lit-localize.json', import.meta.url), 'utf8'),
    ) as { sourceLocale: string; targetLocales: string[] };
    const locales = [sourceLocale, ...targetLocales].sort();
    assert.ok(locales.includes('ar'));
    for (const scale of ['iap2', 'skr', 'boverket'] as const) {
      const { name, steps } = scaleOf({ scale, level: {} }) ?? assert.fail();
      for (const text of [name, ...steps]) assert.deepEqual(Object.keys(text).sort(), locales);
      steps.forEach((step, at) => {
        for (const locale of locales)
          assert.equal(scaleOf({ scale, level: { [locale]: step[locale] ?? '' } })?.at, at, step[locale]);
      });
    }
  });

  it('marks no step that is not named, and has none for a scale of one’s own', () => {
    assert.equal(scaleOf({ scale: 'iap2', level: { sv: 'Information' } })?.at, -1);
    assert.equal(scaleOf({ scale: 'own', level: { sv: 'Konsultation' } }), undefined);
  });
});

const initiative = { id: 'i', title: { sv: 'i' }, when: '2026', status: 'ongoing' as const };

it('takes for those of an area what either side names', () => {
  const all = [
    { ...initiative, id: 'named' },
    { ...initiative, id: 'names', areas: ['b', 'a'] },
    { ...initiative, id: 'both', areas: ['a'] },
    { ...initiative, id: 'neither', areas: ['b'] },
  ];
  const area = { id: 'a', title: { sv: 'a' }, summary: { sv: 'a' }, initiatives: ['named', 'both', 'gone'] };
  assert.deepEqual(
    initiativesOf(area, all).map(({ id }) => id),
    ['named', 'names', 'both'],
  );
});

it('names each consultation of the initiatives once', () => {
  assert.deepEqual(
    consultationsOf([
      { ...initiative, consultations: ['x', 'y'] },
      initiative,
      { ...initiative, consultations: ['x'] },
    ]),
    ['x', 'y'],
  );
});
