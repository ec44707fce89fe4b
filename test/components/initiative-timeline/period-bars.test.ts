import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mostLanes } from '../../../src/components/initiative-timeline/lanes.ts';
import {
  barsBeside,
  extentOf,
  type Extent,
} from '../../../src/components/initiative-timeline/period-bars.ts';
import { parseEdtf } from '../../../src/time/index.ts';

const day = (year: number) => `${String(year).padStart(4, '0')}-01-01`;
const extent = fc
  .record({
    start: fc.integer({ min: 1900, max: 1960 }),
    length: fc.integer({ min: 0, max: 40 }),
    isPeriod: fc.boolean(),
    isOpen: fc.boolean(),
  })
  .map(({ start, length, isPeriod, isOpen }): Extent => {
    const end = isPeriod ? start + length : start;
    return { first: day(start), last: `${end}-12-31`, until: day(end), isPeriod, isOpen: isPeriod && isOpen };
  });
const rows = fc
  .array(extent, { maxLength: 60 })
  .map((all) => all.toSorted((a, b) => (a.first < b.first ? -1 : 1)));

test('no two bars share a lane beside a row, and none stands outside the lanes', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (inOrder, isNewestFirst) => {
      const beside = barsBeside(isNewestFirst ? inOrder.toReversed() : inOrder, isNewestFirst);
      assert.equal(beside.length, inOrder.length);
      for (const pieces of beside) {
        const lanes = pieces.map(({ lane }) => lane);
        assert.equal(new Set(lanes).size, lanes.length);
        assert.ok(lanes.every((lane) => lane >= 0 && lane < mostLanes));
      }
    }),
  );
});

test('a bar that is begun goes on in its lane until it ends', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (inOrder, isNewestFirst) => {
      const beside = barsBeside(isNewestFirst ? inOrder.toReversed() : inOrder, isNewestFirst);
      for (let lane = 0; lane < mostLanes; lane++) {
        let isGoing = false;
        for (const pieces of beside) {
          const part = pieces.find((piece) => piece.lane === lane)?.part;
          assert.equal(isGoing, part === 'through' || part === 'to');
          isGoing = part === 'from' || part === 'through';
        }
        assert.equal(isGoing, false);
      }
    }),
  );
});

const year = (start: number, end = start, isPeriod = end !== start): Extent => ({
  first: day(start),
  last: `${end}-12-31`,
  until: day(end),
  isPeriod,
  isOpen: false,
});
const drawn = (all: readonly Extent[], isNewestFirst = false) =>
  barsBeside(all, isNewestFirst).map((pieces) => pieces.map(({ lane, part }) => `${lane} ${part}`).join());

test('a bar reaches from its row to the first row of the year in which it ends', () => {
  const all = [year(1986, 2017), year(1987), year(2017), year(2017), year(2018)];
  assert.deepEqual(drawn(all), ['0 from', '0 through', '0 to', '', '']);
  assert.deepEqual(drawn(all.toReversed(), true), ['', '', '0 from', '0 through', '0 to']);
});

test('a bar that ends before the next row begins stays within its own', () => {
  assert.deepEqual(drawn([year(1986, 1990), year(1995)]), ['0 within', '']);
});

test('bars that overlap take lanes, and a lane that is free is taken again', () => {
  assert.deepEqual(drawn([year(1980, 1990), year(1985, 2000), year(1990), year(1995, 2000), year(2000)]), [
    '0 from',
    '0 through,1 from',
    '0 to,1 through',
    '1 through,0 from',
    '1 to,0 to',
  ]);
});

test('what goes on still reaches to today and is left open there', () => {
  const today = '2026-11-25';
  const extents = ['2017/..', '2018', '2030'].map((when) => extentOf(parseEdtf(when), today));
  assert.deepEqual(
    barsBeside(extents, false).map((pieces) => pieces.map(({ part, isOpen }) => [part, isOpen])),
    [[['from', false]], [['to', true]], []],
  );
  assert.equal(extentOf(parseEdtf('2030/..'), today).last, '2030-01-01');
});
