import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allToCome } from '../../../src/components/initiative-timeline/calendar.ts';
import { daysToCome } from '../../../src/components/initiative-timeline/days-to-come.ts';
import type { Initiative } from '../../../src/contracts/index.ts';
import { selectInitiatives } from '../../../src/backend/initiatives/select-initiatives.ts';
import { exampleDialogue, manyInitiatives, now } from './example-dialogue.ts';

test('a day to come is one that is known, has not been and is not called off', () => {
  const initiative = (id: string, when: string, more: Partial<Initiative> = {}): Initiative => ({
    id,
    title: { sv: id },
    when,
    status: 'planned',
    ...more,
  });
  const days = daysToCome(
    [
      initiative('past', '2026-11-24'),
      initiative('today', '2026-11-25'),
      initiative('year', '2027'),
      initiative('days', '2027-03-30/2027-03-31'),
      initiative('off', '2027-01-01', { status: 'cancelled' }),
      initiative('whole', '2026/..', { milestones: [{ when: '2027-05-01', title: { sv: 'Steg' } }] }),
    ],
    '2026-11-25',
  );
  assert.deepEqual(
    days.map(({ initiative: { id }, title, first, last }) => [id, title['sv'], first, last]),
    [
      ['today', 'today', '2026-11-25', '2026-11-25'],
      ['days', 'days', '2027-03-30', '2027-03-31'],
      ['whole', 'Steg', '2027-05-01', '2027-05-01'],
    ],
  );
});

test('the days of all pages are in a calendar, as far as the filters let them through', async () => {
  const many = manyInitiatives(450).map((one): Initiative => ({
    ...one,
    when: '2027-05-01',
    status: 'planned',
  }));
  const dialogue = { ...exampleDialogue, initiatives: [...exampleDialogue.initiatives, ...many] };
  const ask = async (query: object) => selectInitiatives(dialogue, query, now);
  const today = '2026-11-25';
  assert.equal(daysToCome(await allToCome(ask, {}, today), today).length, 451);
  const business = daysToCome(await allToCome(ask, { area: 'naringsliv', order: 'newest' }, today), today);
  assert.deepEqual(
    business.map(({ initiative }) => initiative.id),
    ['massa'],
  );
});
