import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/contracts/index.ts';
import type { AnswerProblem, AnswerProblemCode } from '../../src/questionnaire/index.ts';
import { problemInWords } from '../../src/templates/problem-words.ts';
import { plainWording } from '../support/plain-wording.ts';

const [sv, en] = [await plainWording('sv'), await plainWording('en')];

const ofType = (type: Question['type']) => ({ id: 'q', type, text: { sv: 'q' } }) as Question;
const problem = (code: AnswerProblemCode, limit?: AnswerProblem['limit']): AnswerProblem => ({
  pointer: '/answers/q',
  code,
  ...(limit !== undefined && { limit }),
});

/** Every code, with a limit where it has one: the compiler notices one that is missing. */
const codes: Readonly<Record<AnswerProblemCode, number | string | undefined>> = {
  required: undefined,
  'wrong-type': undefined,
  'too-short': 3,
  'too-long': 5_000,
  'too-few': 2,
  'too-many': 2,
  'too-small': -1.5,
  'too-large': 1_000,
  'too-precise': 2,
  'not-a-number': undefined,
  'not-a-date': undefined,
  'too-early': '2026-03-01',
  'too-late': '2026-03-31',
  'unknown-option': undefined,
  'duplicate-option': undefined,
  'other-empty': undefined,
  'row-missing': undefined,
  'not-asked': undefined,
  unsupported: undefined,
  'bad-email': undefined,
  'bad-organisation-number': undefined,
};

test('puts every problem into words, in both languages, with its limit in its place', () => {
  for (const [code, limit] of Object.entries(codes) as [AnswerProblemCode, number | string | undefined][]) {
    const [swedish, english] = [sv, en].map((wording) =>
      problemInWords(problem(code, limit), undefined, wording),
    );
    assert.ok(swedish && english && swedish !== english, code);
    assert.doesNotMatch(`${swedish}${english}`, /[{}]|undefined/, code);
  }
});

test('writes limits as the language writes them', () => {
  const words = (code: AnswerProblemCode, wording = sv) =>
    problemInWords(problem(code, codes[code]), undefined, wording).replaceAll(/\s/g, ' ');
  assert.equal(words('too-long'), 'Skriv högst 5 000 tecken');
  assert.match(words('too-long', en), /5,000/);
  assert.equal(words('too-small').replace('−', '-'), 'Skriv ett tal som är minst -1,5');
  assert.equal(words('too-early'), 'Välj ett datum från och med 1 mars 2026');
  assert.match(words('too-late', en), /31 March 2026/);
});

test('counts the decimals that may be written', () => {
  const words = (limit: number, wording = sv) =>
    problemInWords(problem('too-precise', limit), undefined, wording);
  assert.equal(words(0), 'Skriv ett heltal');
  assert.equal(words(1), 'Skriv högst 1 decimal');
  assert.equal(words(2), 'Skriv högst 2 decimaler');
  assert.deepEqual(
    [0, 1, 2].map((limit) => words(limit, en)),
    ['Write a whole number', 'Use at most 1 decimal place', 'Use at most 2 decimal places'],
  );
});

test('asks for an answer in the way that the question is answered', () => {
  const asked = (type: Question['type']) => problemInWords(problem('required'), ofType(type), sv);
  assert.equal(asked('single-choice'), asked('stance'));
  const different = [
    'short-text',
    'single-choice',
    'multiple-choice',
    'ranking',
    'number',
    'date',
    'consent',
  ] as const;
  assert.equal(new Set(different.map(asked)).size, different.length);
});
