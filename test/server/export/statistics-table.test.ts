import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsOf } from '../../../src/questionnaire/index.ts';
import { statisticsTableOf } from '../../../src/server/export/statistics-table.ts';
import { exampleConsultation } from '../../support/example-consultation.ts';
import { listed } from '../../support/example-record.ts';

test('gives each count a row, and says of the hidden that they are not shown', async () => {
  const table = statisticsTableOf(
    questionsOf(exampleConsultation),
    {
      total: 30,
      questions: [
        {
          question: 'besok',
          answered: 30,
          choices: [
            { id: 'ibland', count: 25 },
            { id: 'aldrig', count: null },
          ],
          other: null,
        },
        { question: 'installning', answered: 30, choices: [{ id: 'for', count: 30 }] },
        { question: 'delar', answered: 9, rows: [{ id: 'ljus', choices: [{ id: 'bra', count: 9 }] }] },
        {
          question: 'tradantal',
          answered: 20,
          numbers: [
            { below: 10, count: 8 },
            { from: 10, below: 20, count: 6 },
            { from: 20, count: 6 },
          ],
        },
        { question: 'borttagen', answered: 7 },
      ],
    },
    { language: 'sv' },
  );
  assert.deepEqual(await listed(table), [
    ['Fråga (kod)', 'Fråga', 'Del (kod)', 'Del', 'Svar (kod)', 'Svar', 'Antal'],
    ['', 'Alla svar', '', '', '', '', 30],
    ['besok', 'Hur ofta är du i parken?', undefined, undefined, '', 'Har svarat på frågan', 30],
    ['besok', 'Hur ofta är du i parken?', undefined, undefined, 'ibland', 'Ibland', 25],
    ['besok', 'Hur ofta är du i parken?', undefined, undefined, 'aldrig', 'Aldrig', 'Visas inte'],
    ['besok', 'Hur ofta är du i parken?', undefined, undefined, '_other', 'Annat', 'Visas inte'],
    ['installning', 'Tillstyrker du förslaget?', undefined, undefined, '', 'Har svarat på frågan', 30],
    ['installning', 'Tillstyrker du förslaget?', undefined, undefined, 'for', 'Tillstyrker', 30],
    ['delar', 'Vad tycker du om delarna?', undefined, undefined, '', 'Har svarat på frågan', 9],
    ['delar', 'Vad tycker du om delarna?', 'ljus', 'Belysning', 'bra', 'Bra', 9],
    ['tradantal', 'Hur många träd vill du ha?', undefined, undefined, '', 'Har svarat på frågan', 20],
    ['tradantal', 'Hur många träd vill du ha?', undefined, undefined, '', 'Under 10', 8],
    ['tradantal', 'Hur många träd vill du ha?', undefined, undefined, '', 'Från 10 till under 20', 6],
    ['tradantal', 'Hur många träd vill du ha?', undefined, undefined, '', 'Från 20', 6],
  ]);
});
