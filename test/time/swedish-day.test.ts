import assert from 'node:assert/strict';
import { test } from 'node:test';
import { swedishDay } from '../../src/time/index.ts';

test('the day is Sweden’s', () => {
  assert.equal(swedishDay(new Date('2026-11-25T22:59:59Z')), '2026-11-25');
  assert.equal(swedishDay(new Date('2026-11-25T23:00:00Z')), '2026-11-26');
  const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
  const [first, last] = [Date.UTC(2024, 0), Date.UTC(2036, 0)];
  for (let instant = first; instant < last; instant += 30 * 60 * 1000) {
    const [day, expected] = [swedishDay(new Date(instant)), intl.format(instant)];
    if (day !== expected) assert.fail(`${day} at ${new Date(instant).toISOString()}, which is ${expected}`);
  }
});
