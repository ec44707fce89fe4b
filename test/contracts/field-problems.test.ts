import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fieldProblems } from '../../src/contracts/field-problems.ts';
import { Consultation, Question, Response } from '../../src/contracts/index.ts';
import { exampleConsultation, exampleResponse } from '../support/example-consultation.ts';

const question = { id: 'a', type: 'short-text', text: { sv: 'Fråga' } };

it('finds nothing in a document on contract', () => {
  assert.deepEqual(fieldProblems(Consultation, exampleConsultation), []);
  assert.deepEqual(fieldProblems(Response, exampleResponse), []);
});

it('names each unknown key at its own place', () => {
  const problems = fieldProblems(Response, {
    ...exampleResponse,
    'a/b~c': 1,
    respondent: { kind: 'organisation', x: 1 },
  });
  assert.deepEqual(
    problems.map(({ pointer, code }) => [pointer, code]),
    [
      ['/respondent/x', 'unrecognized-keys'],
      ['/a~1b~0c', 'unrecognized-keys'],
    ],
  );
});

it('says what a key must be like', () => {
  const [problem] = fieldProblems(Response, { language: 'sv', answers: { 'Not an id': 'x' } });
  assert.equal(problem?.pointer, '/answers/Not an id');
  assert.match(problem?.detail ?? '', /use a-z, 0-9 and hyphens/);
});

it('speaks of the shape that was meant, of the several that may stand there', () => {
  const at = (answers: object) => fieldProblems(Response, { language: 'sv', answers });
  assert.deepEqual(
    at({ a: { other: 3 } }).map(({ pointer }) => pointer),
    ['/answers/a/other'],
  );
  assert.deepEqual(
    at({ a: [1] }).map(({ pointer }) => pointer),
    ['/answers/a/0'],
  );
  const [problem] = at({ a: null });
  assert.equal(problem?.pointer, '/answers/a');
  assert.equal(problem?.detail, 'Invalid input: expected string or number or object or array or record');
});

it('finds the place in nested conditions', () => {
  const showIf = {
    and: [{ question: 'b', answered: true }, { not: { question: 'Not an id', answered: true } }],
  };
  const [problem] = fieldProblems(Question, { ...question, showIf });
  assert.equal(problem?.pointer, '/showIf/and/1/not/question');
});

it('lists the question types where one is unknown', () => {
  const [problem] = fieldProblems(Question, { ...question, type: 'essay' });
  assert.equal(problem?.pointer, '/type');
  assert.match(problem?.detail ?? '', /'long-text'/);
});

it('stops after a number that somebody can still read', () => {
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`key${i}`, 1]));
  assert.equal(fieldProblems(Response, { ...exampleResponse, ...many }).length, 50);
});
