import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberSpans } from '../../../src/backend/outcome/number-spans.ts';

const counts = (...numbers: number[]) => {
  const map = new Map<string, number>();
  for (const number of numbers) map.set(String(number), (map.get(String(number)) ?? 0) + 1);
  return map;
};
const spans = (numbers: number[], bounds = {}, least = 1) =>
  numberSpans(counts(...numbers), bounds, least).map(
    ({ from = '', below = '', count }) => `${from}..${below}: ${count}`,
  );

test('cuts a range with both bounds evenly', () => {
  assert.deepEqual(spans([0, 150, 200, 999, 1000], { min: 0, max: 1000 }, 1).slice(0, 3), [
    '..100: 1',
    '100..200: 1',
    '200..300: 1',
  ]);
  assert.equal(spans([0, 150, 200, 999, 1000], { min: 0, max: 1000 }).at(-1), '900..: 2');
});

test('grows with the numbers where a bound is missing, also below zero', () => {
  assert.deepEqual(spans([-3, 0, 1, 7, 30, 40], { min: -10 }), [
    '..-2: 1',
    '-2..-1: 0',
    '-1..0: 0',
    '0..1: 1',
    '1..2: 1',
    '2..5: 0',
    '5..10: 1',
    '10..20: 0',
    '20..: 2',
  ]);
});

test('has no span for the sake of one number far out', () => {
  assert.deepEqual(spans([1, 1, 1, 3, 3, 3, 1_000_000], {}, 3), ['..2: 3', '2..: 4']);
  assert.deepEqual(spans([7, 7], {}, 5), ['..: 2']);
  assert.deepEqual(spans([], {}, 5), ['..: 0']);
});

test('holds every number once, in spans that meet', () => {
  const bound = fc.option(fc.integer({ min: -1_000, max: 1_000 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
      bound,
      bound,
      fc.nat(9),
      (numbers, a, b, least) => {
        const bounds = { min: a, max: a !== undefined && b !== undefined ? Math.max(a, b) : b };
        const found = numberSpans(counts(...numbers), bounds, least);
        assert.equal(found[0]?.from, undefined);
        assert.equal(found.at(-1)?.below, undefined);
        found.forEach(({ from = -Infinity, below = Infinity, count }, i) => {
          assert.ok(from < below);
          if (i > 0) assert.equal(from, found[i - 1]?.below);
          assert.equal(count, numbers.filter((number) => number >= from && number < below).length);
        });
        assert.ok(found.length <= 60);
      },
    ),
  );
});
