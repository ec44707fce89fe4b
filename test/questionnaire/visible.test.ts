import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers, Condition, Question, Section } from '../../src/contracts/index.ts';
import {
  answersToSend,
  isAnswered,
  validateResponse,
  visibleQuestions,
  visibleSections,
} from '../../src/questionnaire/index.ts';
import { exampleConsultation, exampleResponse } from '../support/example-consultation.ts';

const sv = (text: string) => ({ sv: text });
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
const answered = (question: string): Condition => ({ question, answered: true });

const idsShown = (sections: Section[], answers: Answers) =>
  visibleQuestions({ sections }, answers).map(({ id }) => id);

describe('what is shown', () => {
  it('is everything without a condition, statements and what takes no answer yet among it', () => {
    const { questions } = exampleConsultation.sections[1] ?? { questions: [] };
    assert.deepEqual(
      idsShown(exampleConsultation.sections.slice(1, 2), {}),
      questions.map(({ id }) => id),
    );
  });

  it('follows the answers, back and forth', () => {
    const shown = (besok: string) => idsShown(exampleConsultation.sections.slice(0, 1), { besok });
    assert.deepEqual(shown('aldrig'), ['besok', 'hinder', 'trygghet']);
    assert.deepEqual(shown('ibland'), ['besok', 'gor', 'trygghet']);
  });

  it('hides what hangs on a hidden answer, and all that hangs on that', () => {
    const sections = [
      section('s', [
        word('a'),
        word('b', answered('a')),
        word('c', answered('b')),
        word('d', { not: answered('c') }),
      ]),
    ];
    const answers = { b: 'x', c: 'x' };
    assert.deepEqual(idsShown(sections, answers), ['a', 'd']);
    assert.deepEqual(idsShown(sections, { ...answers, a: 'x' }), ['a', 'b', 'c']);
  });

  it('leaves out a section whose condition does not hold, with all of its answers', () => {
    const sections = [
      section('first', [word('a')]),
      section('second', [word('b')], answered('a')),
      section('third', [word('c', answered('b'))]),
    ];
    assert.deepEqual(idsShown(sections, { b: 'x' }), ['a']);
    assert.deepEqual(idsShown(sections, { a: 'x', b: 'x' }), ['a', 'b', 'c']);
  });

  it('leaves out a section of which no question is left', () => {
    const sections = [section('first', [word('a')]), section('second', [word('b', answered('a'))])];
    assert.deepEqual(
      visibleSections({ sections }, {}).map(({ id }) => id),
      ['first'],
    );
  });

  it('comes to an end with conditions that look forward, at themselves or round in a circle', () => {
    const sections = [
      section('s', [word('a', answered('b')), word('b', answered('a')), word('c', answered('c')), word('d')]),
    ];
    assert.deepEqual(idsShown(sections, { a: 'x', b: 'x', c: 'x', d: 'x' }), ['d']);
  });

  it('is not moved by blanks, empty lists and empty rows, which are no answers', () => {
    for (const value of ['', '  \n', [], {}]) {
      assert.ok(!isAnswered(value), JSON.stringify(value));
      assert.deepEqual(idsShown([section('s', [word('a'), word('b', answered('a'))])], { a: value }), ['a']);
    }
    for (const value of [0, true, 'x', ['x'], { other: '' }, { r: 'c' }]) {
      assert.ok(isAnswered(value), JSON.stringify(value));
    }
    assert.ok(!isAnswered(false) && !isAnswered(null) && !isAnswered(undefined));
  });

  it('sees a word without the blanks around it, as it is sent', () => {
    const sections = [section('s', [word('a'), word('b', { question: 'a', equals: 'ja' })])];
    assert.deepEqual(idsShown(sections, { a: ' ja\n' }), ['a', 'b']);
  });

  it('looks at no name that an object inherits', () => {
    const sections = [section('s', [word('constructor'), word('b', answered('constructor'))])];
    assert.deepEqual(idsShown(sections, {}), ['constructor']);
  });
});

describe('what is sent', () => {
  it('leaves out what is hidden now, and has it again when it is shown', () => {
    const written: Answers = { ...exampleResponse.answers, hinder: 'Det är långt.' };
    const sent = answersToSend(exampleConsultation, written);
    assert.deepEqual(sent, exampleResponse.answers);
    const { gor: _, ...others } = written;
    assert.deepEqual(answersToSend(exampleConsultation, { ...written, besok: 'aldrig' }), {
      ...others,
      besok: 'aldrig',
    });
    assert.deepEqual(answersToSend(exampleConsultation, { ...written, besok: 'ibland' }), sent);
  });

  it('takes the blanks off text, off what was written of one’s own, and off nothing else', () => {
    const answers: Answers = {
      besok: { other: ' Bara på vintern ' },
      gor: ['promenad', { other: ' Matar änder\n' }],
      namnforslag: '\tÅparken ',
      start: '2026-08-01 ',
    };
    assert.deepEqual(answersToSend(exampleConsultation, answers), {
      besok: { other: 'Bara på vintern' },
      gor: ['promenad', { other: 'Matar änder' }],
      namnforslag: 'Åparken',
      start: '2026-08-01',
    });
  });

  it('keeps every row of a matrix, also of one with a row called other', () => {
    const part = (id: string) => ({ id, text: sv(id) });
    const matrix: Question = {
      id: 'm',
      type: 'matrix',
      text: sv('m'),
      rows: [part('other'), part('ljus')],
      columns: [part('bra'), part('daligt')],
    };
    const answers = { m: { other: 'bra', ljus: 'daligt' } };
    assert.deepEqual(answersToSend({ sections: [section('s', [matrix])] }, answers), answers);
  });

  it('has no answer to what takes none here', () => {
    const answers: Answers = {
      'om-forslaget': 'läst',
      bild: ['a'],
      karta: { type: 'Point', coordinates: [15.6, 58.4] },
    };
    assert.deepEqual(answersToSend(exampleConsultation, answers), {});
  });
});

describe('what is received', () => {
  const problemsWith = (answers: Answers) =>
    validateResponse(exampleConsultation, { ...exampleResponse, answers });

  it('is right where every question that shows is answered rightly', () => {
    assert.deepEqual(problemsWith(exampleResponse.answers), []);
  });

  it('may hold no answer to a question that is hidden', () => {
    assert.deepEqual(problemsWith({ ...exampleResponse.answers, hinder: 'Det är långt.' }), [
      { pointer: '/answers/hinder', code: 'not-asked' },
    ]);
  });

  it('may hold no answer to a question that there is not, nor to a statement', () => {
    const problems = problemsWith({ ...exampleResponse.answers, finns: 'x', 'om-forslaget': 'läst' });
    assert.deepEqual(problems, [
      { pointer: '/answers/finns', code: 'not-asked' },
      { pointer: '/answers/om-forslaget', code: 'unsupported' },
    ]);
  });

  it('must answer what a condition has made it show', () => {
    const { gor: _, ...others } = exampleResponse.answers;
    assert.deepEqual(problemsWith({ ...others, besok: 'aldrig' }), [
      { pointer: '/answers/hinder', code: 'required' },
    ]);
  });
});
