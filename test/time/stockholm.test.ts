import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, endOfDay, startOfDay } from '../../src/time/index.ts';

const iso = (instant: Date) => instant.toISOString().replace(':00.000Z', 'Z');

test('begins a day one hour before UTC in winter and two in summer', () => {
  assert.equal(iso(startOfDay('2026-01-15')), '2026-01-14T23:00Z');
  assert.equal(iso(startOfDay('2026-07-15')), '2026-07-14T22:00Z');
});

test('counts 23 hours on the day when summer time begins, and 25 when it ends', () => {
  const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000;
  assert.equal(hours('2026-03-28'), 24);
  assert.equal(hours('2026-03-29'), 23);
  assert.equal(hours('2026-03-30'), 24);
  assert.equal(hours('2026-10-25'), 25);
  assert.deepEqual(
    [iso(startOfDay('2026-03-29')), iso(endOfDay('2026-03-29'))],
    ['2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  );
  assert.deepEqual(
    [iso(startOfDay('2026-10-25')), iso(endOfDay('2026-10-25'))],
    ['2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  );
});

test('ends a month, a leap year and a year where the next begins', () => {
  for (const [day, next] of [
    ['2026-03-31', '2026-04-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2026-12-31', '2027-01-01'],
  ] as const) {
    assert.deepEqual(endOfDay(day), startOfDay(next));
  }
});

test('turns from one day to the next at midnight by the clocks of Stockholm, on any day', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const days = fc
    .date({ min: new Date('1986-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      assert.equal(clock.format(startOfDay(day)), `${day} 00:00:00`);
      assert.equal(clock.format(endOfDay(day).getTime() - 1), `${day} 23:59:59`);
    }),
    { numRuns: 2_000 },
  );
});

test('tells the day of any instant, in whatever order they are asked about', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
  const near = fc.integer({ min: -90_000_000, max: 90_000_000 });
  const base = Date.parse('2026-03-29T12:00:00Z');
  fc.assert(
    fc.property(fc.array(near, { minLength: 2 }), (steps) => {
      for (const step of steps) {
        const instant = new Date(base + step);
        assert.equal(dayAt(instant), clock.format(instant));
      }
    }),
  );
  assert.throws(() => dayAt(new Date(NaN)), RangeError);
});
