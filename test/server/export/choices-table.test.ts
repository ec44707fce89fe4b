import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Consultation } from '../../../src/contracts/index.ts';
import type { ResponseRecord } from '../../../src/backend/records/response-records.ts';
import { choicesTableOf } from '../../../src/server/export/choices-table.ts';
import { exampleConsultation, exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';

async function* each(records: readonly ResponseRecord[]) {
  yield* records;
}

const setup = (
  records: readonly ResponseRecord[],
  { consultation = exampleConsultation, language = 'sv', personal = false } = {},
) => listed(choicesTableOf(consultation, each(records), { language, personal }));

test('gives each choice a row, with the codes and the words of question, part and answer', async () => {
  const [headings, ...rows] = await setup([exampleRecord(0)]);
  assert.deepEqual(headings, [
    'Nummer',
    'Kom in (svensk tid)',
    'Fråga (kod)',
    'Fråga',
    'Del (kod)',
    'Del',
    'Svar (kod)',
    'Svar',
  ]);
  assert.deepEqual(
    rows.map(([number, receivedAt, ...row]) => {
      assert.deepEqual([number, receivedAt], [1, '2026-03-10 01:00:00']);
      return row;
    }),
    [
      ['besok', 'Hur ofta är du i parken?', undefined, undefined, 'ibland', 'Ibland'],
      ['gor', 'Vad gör du där?', undefined, undefined, 'promenad', 'Promenerar'],
      ['gor', 'Vad gör du där?', undefined, undefined, '_other', 'Matar änder'],
      ['trygghet', 'Hur tryggt är det?', undefined, undefined, undefined, 4],
      ['installning', 'Tillstyrker du förslaget?', undefined, undefined, 'partly', 'Tillstyrker delvis'],
      ['ordning', 'Vad är viktigast?', 'trad', 'Träd', undefined, 1],
      ['ordning', 'Vad är viktigast?', 'bankar', 'Bänkar', undefined, 2],
      ['delar', 'Vad tycker du om delarna?', 'ljus', 'Belysning', 'daligt', 'Dåligt'],
      ['delar', 'Vad tycker du om delarna?', 'vag', 'Gångväg', 'bra', 'Bra'],
      ['tradantal', 'Hur många träd vill du ha?', undefined, undefined, undefined, 40],
      ['start', 'När bör arbetet börja?', undefined, undefined, undefined, '2026-08-01'],
      ['namnforslag', 'Vad ska parken heta?', undefined, undefined, undefined, 'Åparken'],
      ['aterkom', 'Ni får höra av er till mig', undefined, undefined, 'true', 'Ja'],
    ],
  );
});

test('numbers the answers as the other table does, and leaves out what is withdrawn, but for its number', async () => {
  const withdrawn = exampleRecord(2, { response: undefined });
  const rows = await setup([exampleRecord(1), withdrawn, exampleRecord(3)]);
  assert.deepEqual([...new Set(rows.slice(1).map(([number]) => number))], [1, 3]);
});

test('leaves personal data out unless it is asked for; an answer to a question that is gone may be that', async () => {
  const consultation: Consultation = {
    ...exampleConsultation,
    sections: [
      {
        id: 's',
        title: { sv: 's' },
        questions: [
          { id: 'adress', type: 'short-text', text: { sv: 'Var bor du?' }, personal: true },
          { id: 'asikt', type: 'short-text', text: { sv: 'Vad tycker du?' } },
        ],
      },
    ],
  };
  const answers = { adress: 'Storgatan 1', asikt: '=1+1', borttagen: { other: 'Kim' } };
  const record = exampleRecord(1, { response: { ...exampleResponse, answers } });
  const answersIn = (rows: readonly (readonly unknown[])[]) => rows.slice(1).map((row) => [row[2], row[7]]);
  assert.deepEqual(answersIn(await setup([record], { consultation })), [['asikt', "'=1+1"]]);
  assert.deepEqual(answersIn(await setup([record], { consultation, personal: true })), [
    ['adress', 'Storgatan 1'],
    ['asikt', "'=1+1"],
    ['borttagen', '{"other":"Kim"}'],
  ]);
});

test('speaks English where it is asked to', async () => {
  const [headings, first] = await setup([exampleRecord(1)], { language: 'en' });
  assert.deepEqual(headings?.slice(2, 4), ['Question (code)', 'Question']);
  assert.equal(first?.[7], 'Sometimes');
});
