import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Meeting } from '../../src/contracts/index.ts';

const at = (time: string) => Meeting.safeParse({ title: { sv: 'Öppet hus' }, date: '2026-03-17', time });

describe('Meeting', () => {
  it('takes each time that a clock shows, and no other', () => {
    for (const time of ['00:00', '09:05', '18:30', '23:59']) assert.equal(at(time).success, true, time);
    for (const time of ['24:00', '18:60', '25:99', '9:05', '18.30', '18:30:00'])
      assert.equal(at(time).success, false, time);
  });
});
