import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Consultation, Question, Response } from '../../../src/contracts/index.ts';
import type { ResponseRecord } from '../../../src/backend/records/response-records.ts';
import { csvOf } from '../../../src/server/export/csv.ts';
import { answersTableOf } from '../../../src/server/export/answers-table.ts';
import { readCsv } from '../../support/csv.ts';
import { exampleConsultation, exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function setup(
  records: readonly ResponseRecord[],
  { consultation = exampleConsultation, language = 'sv', personal = false, codes = false } = {},
) {
  const table = answersTableOf(consultation, each(records), { language, personal, codes });
  const csv = (await listed(csvOf(table, language === 'en' ? '.' : ','))).join('');
  const [headings = [], ...rows] = readCsv(csv.slice(1));
  const objects = rows.map((row) => Object.fromEntries(row.map((cell, i) => [headings[i] ?? '', cell])));
  return { headings, rows: objects };
}

const asking = (...questions: Question[]): Consultation => ({
  ...exampleConsultation,
  sections: [{ id: 'en', title: { sv: 'En' }, questions }],
});
const answering = (answers: Response['answers']) =>
  exampleRecord(1, { response: { ...exampleResponse, answers } });

test('lays an answer out in one row under readable headings', async () => {
  const record = exampleRecord(0, { changedAt: '2026-06-10T22:00:00.000Z', flags: ['personal-number'] });
  const { rows } = await setup([record]);
  assert.deepEqual(rows, [
    {
      Nummer: '1',
      'Kom in (svensk tid)': '2026-03-10 01:00:00',
      'Ändrat (svensk tid)': '2026-06-11 00:00:00',
      Språk: 'sv',
      'Att granska': 'Kan innehålla personnummer',
      'Svarar som': 'Privatperson',
      'Hur ofta är du i parken?': 'Ibland',
      'Hur ofta är du i parken? – Annat': '',
      'Vad hindrar dig?': '',
      'Vad gör du där? – Promenerar': '1',
      'Vad gör du där? – Leker': '0',
      'Vad gör du där? – Har picknick': '0',
      'Vad gör du där? – Annat': 'Matar änder',
      'Hur tryggt är det?': '4',
      'Tillstyrker du förslaget?': 'Tillstyrker delvis',
      'Vad är viktigast? – Träd': '1',
      'Vad är viktigast? – Bänkar': '2',
      'Vad är viktigast? – Lekplats': '',
      'Vad tycker du om delarna? – Belysning': 'Dåligt',
      'Vad tycker du om delarna? – Gångväg': 'Bra',
      'Hur många träd vill du ha?': '40',
      'När bör arbetet börja?': '2026-08-01',
      'Visa en plats': '',
      'Bifoga en bild': '',
      'Vad ska parken heta?': 'Åparken',
      'Ni får höra av er till mig': 'Ja',
    },
  ]);
});

test('has the ids of questions and options for programs', async () => {
  const { rows } = await setup([exampleRecord(0)], { codes: true });
  const {
    'gor._other': other,
    besok,
    'gor.promenad': walks,
    'delar.ljus': light,
    installning,
    aterkom,
  } = rows[0] ?? {};
  assert.deepEqual(
    { other, besok, walks, light, installning, aterkom },
    {
      other: 'Matar änder',
      besok: 'ibland',
      walks: '1',
      light: 'daligt',
      installning: 'partly',
      aterkom: '1',
    },
  );
});

test('speaks English where it is asked to, and falls back where a text has none', async () => {
  const consultation = asking(
    { id: 'a', type: 'stance', text: { sv: 'Tycker du om det?', en: 'Do you like it?' } },
    { id: 'b', type: 'number', text: { sv: 'Hur många?' }, decimals: 1 },
  );
  const { rows } = await setup([answering({ a: 'for', b: 2.5 })], { consultation, language: 'en' });
  assert.equal(rows[0]?.['Do you like it?'], 'Approves');
  assert.equal(rows[0]?.['Hur många?'], '2.5');
  assert.equal(rows[0]?.['Answers as'], 'Private person');
});

test('leaves personal data out unless it is asked for', async () => {
  const consultation = asking(
    { id: 'adress', type: 'short-text', text: { sv: 'Var bor du?' }, personal: true },
    { id: 'asikt', type: 'short-text', text: { sv: 'Vad tycker du?' } },
  );
  const record = answering({ adress: 'Storgatan 1', asikt: 'Bra' });
  const without = await setup([record], { consultation });
  assert.doesNotMatch(JSON.stringify(without), /Storgatan|Kim|Var bor du|Namn/);
  assert.equal(without.rows[0]?.['Vad tycker du?'], 'Bra');
  const whole = await setup([record], { consultation, personal: true });
  assert.equal(whole.rows[0]?.['Var bor du?'], 'Storgatan 1');
  assert.equal(whole.rows[0]?.['Namn'], 'Kim Exempel');
});

test('shows what somebody wrote instead of choosing', async () => {
  const { rows } = await setup([answering({ besok: { other: 'Bara på vintern' } })]);
  assert.equal(rows[0]?.['Hur ofta är du i parken?'], 'Annat');
  assert.equal(rows[0]?.['Hur ofta är du i parken? – Annat'], 'Bara på vintern');
  assert.equal(rows[0]?.['Vad gör du där? – Leker'], '', 'not asked is not the same as no');
});

test('writes numbers as spreadsheets in the language read them, and a negative one as a number', async () => {
  const consultation = asking({ id: 'n', type: 'number', text: { sv: 'Grader' }, decimals: 1, min: -40 });
  const { rows } = await setup([answering({ n: -3.5 })], { consultation });
  assert.equal(rows[0]?.['Grader'], '-3,5');
});

test('makes what people wrote harmless, and the words of a consultation too', async () => {
  const consultation = asking({ id: 't', type: 'short-text', text: { sv: '=HYPERLINK("x")' } });
  const { rows } = await setup([answering({ t: '=1+1' })], { consultation });
  assert.equal(rows[0]?.[`'=HYPERLINK("x")`], "'=1+1");
});

test('gives questions with the same words headings of their own', async () => {
  const consultation = asking(
    { id: 'a', type: 'short-text', text: { sv: 'Varför?' } },
    { id: 'b', type: 'short-text', text: { sv: 'Varför?' } },
  );
  const { rows } = await setup([answering({ a: 'ett', b: 'två' })], { consultation });
  assert.equal(rows[0]?.['Varför?'], 'ett');
  assert.equal(rows[0]?.['Varför? (2)'], 'två');
});

test('is not fooled by a question, an option or a row called constructor', async () => {
  const part = { id: 'constructor', text: { sv: 'C' } };
  const consultation = asking(
    { id: 'constructor', type: 'short-text', text: { sv: 'Ord' } },
    {
      id: 'm',
      type: 'matrix',
      text: { sv: 'M' },
      rows: [part],
      columns: [part, { id: 'd', text: { sv: 'D' } }],
    },
  );
  const { rows } = await setup([answering({ m: {} })], { consultation });
  assert.equal(rows[0]?.['Ord'], '');
  assert.equal(rows[0]?.['M – C'], '');
});

test('shows an answer that the question no longer fits as it was sent', async () => {
  const { rows } = await setup([answering({ besok: 'varje-dag', trygghet: 'mycket' })]);
  assert.equal(rows[0]?.['Hur ofta är du i parken?'], 'varje-dag');
  assert.equal(rows[0]?.['Hur tryggt är det?'], 'mycket');
});
