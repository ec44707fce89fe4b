import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meetingsOn } from '../../../src/components/consultation-form/meetings.ts';

const meeting = (date: string, time?: string) => ({ title: { sv: 'Möte' }, date, ...(time && { time }) });
const evening = meeting('2026-03-17', '18:30');
const morning = meeting('2026-03-17', '09:00');
const allDay = meeting('2026-03-17');
const later = meeting('2026-04-02');
const all = [later, evening, allDay, morning];

describe('meetings', () => {
  it('are to come for the whole of their day, the next one first', () => {
    assert.deepEqual(meetingsOn('2026-03-17', all), { coming: [allDay, morning, evening, later], past: [] });
  });

  it('have been from the next day on, the latest first', () => {
    assert.deepEqual(meetingsOn('2026-03-18', all), { coming: [later], past: [evening, morning, allDay] });
    assert.deepEqual(meetingsOn('2026-04-03', all).past[0], later);
  });

  it('leave the document as it is', () => {
    assert.deepEqual(all, [later, evening, allDay, morning]);
  });
});
