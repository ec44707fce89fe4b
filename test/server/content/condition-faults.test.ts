import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Condition, Question, Section } from '../../../src/contracts/index.ts';
import { conditionFaults } from '../../../src/server/content/condition-faults.ts';
import { findingLine } from '../../../src/server/content/finding.ts';
import { exampleConsultation } from '../../support/example-consultation.ts';
import { check, placeIn } from './check-setup.ts';

const sv = (text: string) => ({ sv: text });
const options = ['a', 'b'].map((id) => ({ id, text: sv(id) }));
const word = (id: string, showIf?: Condition): Question => ({
  id,
  type: 'short-text',
  text: sv(id),
  ...(showIf && { showIf }),
});
const section = (id: string, questions: Question[], showIf?: Condition): Section => ({
  id,
  title: sv(id),
  questions,
  ...(showIf && { showIf }),
});

const earlier: Question[] = [
  word('text'),
  { id: 'short', type: 'short-text', text: sv('q'), maxLength: 3 },
  { id: 'one', type: 'single-choice', text: sv('q'), options, other: true },
  { id: 'many', type: 'multiple-choice', text: sv('q'), options },
  { id: 'order', type: 'ranking', text: sv('q'), options },
  { id: 'scale', type: 'scale', text: sv('q'), from: 1, to: 5, lowLabel: sv('l'), highLabel: sv('h') },
  { id: 'number', type: 'number', text: sv('q'), min: 0 },
  { id: 'grid', type: 'matrix', text: sv('q'), rows: options, columns: options },
  { id: 'day', type: 'date', text: sv('q') },
  { id: 'stance', type: 'stance', text: sv('q') },
  { id: 'consent', type: 'consent', text: sv('q') },
  { id: 'info', type: 'statement', text: sv('q') },
  { id: 'photo', type: 'file', text: sv('q') },
];

const faultsIn = (sections: Section[]): string[] =>
  conditionFaults(sections).map((fault) => findingLine({ file: '', ...fault }));

/** What is wrong with a condition after questions of every type. */
const faults = (showIf: Condition): string[] =>
  faultsIn([section('s', [...earlier, word('last', showIf)])]).map((line) =>
    line.replace(/^sections\[0\]\.questions\[13\]\.showIf\.?/, ''),
  );

describe('a condition', () => {
  it('may look at any answer that there can be before it', () => {
    const right: Condition[] = [
      ...earlier.slice(0, -2).map(({ id }): Condition => ({ question: id, answered: true })),
      { question: 'text', equals: 'ja' },
      { question: 'one', equals: 'a' },
      { question: 'many', includes: 'b' },
      { question: 'order', includes: 'a' },
      { question: 'scale', equals: 5 },
      { question: 'scale', lessThan: 3 },
      { question: 'number', greaterThan: 10 },
      { question: 'number', equals: 0 },
      { question: 'day', equals: '2026-03-01' },
      { question: 'stance', equals: 'partly' },
      { question: 'consent', equals: true },
    ];
    assert.deepEqual(faults({ and: right }), []);
  });

  it('looks at a question that there is', () => {
    assert.deepEqual(faults({ question: 'gone', answered: true }), ['question: there is no question "gone"']);
  });

  it('compares with a number that an answer can lie beyond', () => {
    const ends: readonly (readonly [Condition, string[]])[] = [
      [{ question: 'scale', greaterThan: 4.5 }, []],
      [{ question: 'scale', greaterThan: 5 }, ['greaterThan: the answer to "scale" is 5 at most']],
      [{ question: 'scale', lessThan: 1 }, ['lessThan: the answer to "scale" is 1 at least']],
      [{ question: 'number', lessThan: 0 }, ['lessThan: the answer to "number" is 0 at least']],
      [{ question: 'number', greaterThan: 1e9 }, []],
      [{ question: 'text', lessThan: 0 }, ['lessThan: the answer to "text" is no number']],
    ];
    for (const [condition, told] of ends) assert.deepEqual(faults(condition), told);
  });

  it('says what a stance can be', () => {
    assert.deepEqual(faults({ question: 'stance', equals: 'tillstyrker' }), [
      'equals: no answer to "stance" can be "tillstyrker"; it is one of for, against, partly, abstain',
    ]);
  });

  it('looks at no question that comes later, at none that waits for it in turn and not at itself', () => {
    const message = (id: string) =>
      `"${id}" is not asked before this; a condition sees earlier answers alone`;
    const sections = [
      section('s', [
        word('a', { question: 'b', answered: true }),
        word('b', { question: 'a', answered: true }),
        word('c', { question: 'c', answered: true }),
      ]),
      section('t', [word('d')], { question: 'd', answered: true }),
      section('u', [word('e')], { question: 'd', answered: true }),
    ];
    assert.deepEqual(faultsIn(sections), [
      `sections[0].questions[0].showIf.question: ${message('b')}`,
      `sections[0].questions[2].showIf.question: ${message('c')}`,
      `sections[1].showIf.question: ${message('d')}`,
    ]);
  });

  it('looks at nothing that takes no answer', () => {
    assert.deepEqual(faults({ question: 'info', answered: true }), [
      'question: "info" is a statement, which takes no answer',
    ]);
    assert.deepEqual(faults({ question: 'photo', answered: true }), [
      'question: "photo" is a file, which takes no answer',
    ]);
  });

  it('waits for no answer that the question does not have', () => {
    for (const [question, equals] of [
      ['one', 'c'],
      ['one', 1],
      ['short', 'long'],
      ['text', ' ja'],
      ['text', ''],
      ['text', true],
      ['scale', 6],
      ['scale', '5'],
      ['number', -1],
      ['number', 0.5],
      ['day', '2026-02-30'],
      ['stance', 'maybe'],
      ['consent', false],
    ] as const) {
      const [told = '', ...more] = faults({ question, equals });
      assert.match(told, /^equals: no answer to /);
      assert.ok(told.includes(`"${question}" can be ${JSON.stringify(equals)}`), told);
      assert.deepEqual(more, []);
    }
    assert.deepEqual(faults({ question: 'many', includes: 'c' }), [
      'includes: "many" has no option "c"; it has a, b',
    ]);
  });

  it('asks in the way that fits the answer, or is told that way', () => {
    assert.deepEqual(faults({ question: 'many', equals: 'a' }), [
      'equals: the answer to "many" is a list; write "includes"',
    ]);
    assert.deepEqual(faults({ question: 'grid', equals: 'a' }), [
      'equals: the answer to "grid" has rows; write "answered"',
    ]);
    assert.deepEqual(faults({ question: 'one', includes: 'a' }), [
      'includes: the answer to "one" is no list; write "equals"',
    ]);
    assert.deepEqual(faults({ question: 'day', greaterThan: 1 }), [
      'greaterThan: the answer to "day" is no number',
    ]);
    assert.deepEqual(faults({ question: 'text', lessThan: 1 }), [
      'lessThan: the answer to "text" is no number',
    ]);
  });

  it('is looked through to its innermost part, and its place is told', () => {
    const showIf: Condition = {
      and: [
        { question: 'one', answered: true },
        { or: [{ not: { question: 'gone', answered: true } }, { question: 'one', equals: 'z' }] },
      ],
    };
    assert.deepEqual(faults(showIf), [
      'and[1].or[0].not.question: there is no question "gone"',
      'and[1].or[1].equals: no answer to "one" can be "z"; it is one of a, b',
    ]);
    const consultation = { ...exampleConsultation, sections: [section('s', [word('q', { not: showIf })])] };
    const place = placeIn(consultation, '"question": "gone"');
    assert.ok(
      check({ consultation }).lines.some((line) => line.startsWith(`consultations/parken.json:${place}: `)),
    );
  });
});
