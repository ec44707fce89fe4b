import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectInitiatives } from '../../../src/backend/initiatives/select-initiatives.ts';
import { allToCome, calendarOf } from '../../../src/components/initiative-timeline/calendar.ts';
import { daysToCome } from '../../../src/components/initiative-timeline/days-to-come.ts';
import type { Initiative } from '../../../src/contracts/index.ts';
import { exampleDialogue } from './example-dialogue.ts';

const initiative: Initiative = {
  id: 'massa',
  title: { sv: 'Mässa, del 1; i parken', en: 'Fair' },
  when: '2027-12-31',
  status: 'planned',
};
const day = { initiative, title: initiative.title, milestone: 0, first: '2027-05-01', last: '2027-05-01' };
const options = {
  locale: 'sv',
  dialogue: 'exempel',
  page: 'https://kommun.example/samarbete/?x=1#rubrik',
  now: new Date('2026-11-25T12:00:00Z'),
};
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('writes a whole day as RFC 5545 has it, its end excluded, with a link to its place', () => {
  const lines = linesOf(
    calendarOf([{ ...day, title: initiative.title, first: '2027-12-31', last: '2027-12-31' }], options),
  );
  assert.deepEqual(lines, [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samrad//Timeline//SV',
    'BEGIN:VEVENT',
    'UID:exempel.massa@kommun.example',
    'DTSTAMP:20261125T120000Z',
    'DTSTART;VALUE=DATE:20271231',
    'DTEND;VALUE=DATE:20280101',
    String.raw`SUMMARY:Mässa\, del 1\; i parken`,
    'URL:https://kommun.example/samarbete/?x=1#samrad-massa',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('names the initiative that a milestone belongs to', () => {
  const begins = { ...day, title: { sv: 'Bygget\nbörjar' }, milestone: 1 };
  const lines = linesOf(calendarOf([begins], { ...options, locale: 'en' }));
  assert.ok(lines.includes(String.raw`SUMMARY:Bygget\nbörjar`));
  assert.ok(lines.includes('DESCRIPTION:Fair'));
});

test('names the events of two dialogues apart, though their initiatives are called the same', () => {
  const uidIn = (dialogue: string) =>
    linesOf(calendarOf([day], { ...options, dialogue })).find((line) => line.startsWith('UID:'));
  assert.notEqual(uidIn('exempel'), uidIn('annat'));
});

test('names an event alike whenever it is saved, also when its day has moved or others have passed', () => {
  const uidsOn = (today: string, when: string) => {
    const milestones = ['2027-04-01', when].map((when) => ({ title: { sv: 'Möte' }, when }));
    const days = daysToCome([{ ...initiative, milestones }], today);
    return linesOf(calendarOf(days, options)).filter((line) => line.startsWith('UID:'));
  };
  const [, ...later] = uidsOn('2027-03-01', '2027-05-01');
  assert.deepEqual(later, ['UID:exempel.massa-2@kommun.example', 'UID:exempel.massa@kommun.example']);
  assert.deepEqual(uidsOn('2027-04-02', '2027-06-01'), later);
});

test('has no control signs but tabs, which no text of a calendar may have', () => {
  const title = { sv: 'a\0b\u001b[31m\tc\u007f\r\nEND:VEVENT' };
  const text = calendarOf([{ ...day, title }], options);
  assert.ok(linesOf(text).includes(String.raw`SUMMARY:ab[31m${'\t'}c\nEND:VEVENT`));
});

test('folds lines at 75 octets without cutting a character in two', () => {
  const title = { sv: 'å'.repeat(200) };
  const text = calendarOf([{ ...day, title }], options);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(linesOf(text).includes(`SUMMARY:${title.sv}`));
});

test('finds the days to come among thousands that have passed, the nearest first', async () => {
  const passed = Array.from({ length: 3_000 }, (_, number) => ({
    ...initiative,
    id: `insats-${number}`,
    when: number % 2 ? '1990/..' : '1990-05-17',
  }));
  const later = { ...initiative, id: 'senare', when: '2028-05-17' };
  const dialogue = { ...exampleDialogue, initiatives: [...passed, later, initiative] };
  let asked = 0;
  const today = '2026-11-25';
  const initiatives = await allToCome(
    async (query) => {
      asked++;
      return selectInitiatives(dialogue, query, options.now);
    },
    {},
    today,
  );
  assert.deepEqual(
    daysToCome(initiatives, today).map(({ first }) => first),
    ['2027-12-31', '2028-05-17'],
  );
  assert.ok(asked <= 2, `asked ${asked} times`);
});
