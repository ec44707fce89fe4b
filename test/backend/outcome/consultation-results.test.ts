import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type {
  Answers,
  Condition,
  Consultation,
  ConsultationResults,
  Question,
  QuestionResult,
} from '../../../src/contracts/index.ts';
import { tallyAnswers } from '../../../src/backend/outcome/answer-tally.ts';
import { consultationResults } from '../../../src/backend/outcome/consultation-results.ts';
import { exampleConsultation, exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord } from '../../support/example-record.ts';

const asking = (threshold: number, ...questions: Question[]): Consultation => ({
  ...exampleConsultation,
  threshold,
  sections: [{ id: 's', title: { sv: 's' }, questions }],
});

const text = { sv: '?' };
const options = (...ids: string[]) => ids.map((id) => ({ id, text }));

async function resultsOf(
  consultation: Consultation,
  people: readonly (readonly [answers: Answers, times: number])[],
): Promise<ConsultationResults> {
  async function* records() {
    for (const [answers, times] of people) {
      for (let i = 0; i < times; i++) yield exampleRecord(i, { response: { ...exampleResponse, answers } });
    }
  }
  return consultationResults(consultation, await tallyAnswers(consultation, records()));
}

/** Every list of `length` whole numbers from 0 whose sum is `sum`. */
function* lists(length: number, sum: number): Generator<number[]> {
  if (length === 1) return yield [sum];
  for (let n = 0; n <= sum; n++) for (const rest of lists(length - 1, sum - n)) yield [n, ...rest];
}

/** How often each choice was made, in one order; nothing where it is hidden. */
const cellsOf = ({ questions }: ConsultationResults): (number | null)[] =>
  questions.flatMap(({ choices = [] }) => choices.map(({ count }) => count));

/** Tries every way in which so many people can have answered: each hidden count must be able to be two things. */
async function assertNothingFollows(consultation: Consultation, kinds: readonly Answers[], most: number) {
  let hidden = 0;
  let shown = 0;
  for (let total = 1; total <= most; total++) {
    const seen = new Map<string, Set<number | null>[]>();
    for (const times of lists(kinds.length, total)) {
      const people = kinds.map((answers, i) => [answers, times[i] ?? 0] as const);
      const told = await resultsOf(consultation, people);
      const truth = cellsOf(await resultsOf({ ...consultation, threshold: 1 }, people));
      const values = seen.get(JSON.stringify(told)) ?? cellsOf(told).map(() => new Set<number | null>());
      cellsOf(told).forEach((cell, i) => {
        if (cell === null) hidden++;
        else shown++;
        values[i]?.add(cell ?? truth[i] ?? 0);
      });
      seen.set(JSON.stringify(told), values);
    }
    for (const [told, values] of seen) {
      const cells = cellsOf(JSON.parse(told) as ConsultationResults);
      cells.forEach((cell, i) => {
        if (cell === null) assert.ok((values[i]?.size ?? 0) > 1, `${told} tells count ${i}`);
      });
    }
  }
  assert.ok(hidden > 0 && shown > 0);
}

const transport: Question = {
  id: 'b',
  type: 'single-choice',
  text,
  publish: true,
  required: true,
  options: options('x', 'y', 'z'),
};

it('lets no hidden count follow from those who were asked more', async () => {
  const follow: Question = {
    id: 'a',
    type: 'single-choice',
    text,
    publish: true,
    required: true,
    showIf: { question: 'b', equals: 'x' },
    options: options('p', 'q'),
  };
  const kinds = [{ b: 'x', a: 'p' }, { b: 'x', a: 'q' }, { b: 'y' }, { b: 'z' }];
  await assertNothingFollows(asking(2, transport, follow), kinds, 9);
});

it('lets none follow by way of a question between that is not told of', async () => {
  const between: Question = {
    id: 'why',
    type: 'short-text',
    text,
    required: true,
    showIf: { not: { question: 'b', equals: 'z' } },
  };
  const last: Question = {
    id: 'a',
    type: 'single-choice',
    text,
    publish: true,
    required: true,
    showIf: { question: 'why', answered: true },
    options: options('p', 'q'),
  };
  const kinds: Answers[] = [
    { b: 'x', why: '.', a: 'p' },
    { b: 'x', why: '.', a: 'q' },
    { b: 'y', why: '.', a: 'p' },
    { b: 'y', why: '.', a: 'q' },
    { b: 'z' },
  ];
  await assertNothingFollows(asking(2, transport, between, last), kinds, 8);
});

/** Tries every way in which so many people can have answered: how many gave a small number of equal answers must not follow. */
async function assertNoSmallGroupFollows(
  consultation: Consultation,
  kinds: readonly Answers[],
  most: number,
) {
  const { threshold = 5 } = consultation;
  let shown = 0;
  for (let total = 1; total <= most; total++) {
    const seen = new Map<string, Set<number>[]>();
    for (const times of lists(kinds.length, total)) {
      const told = await resultsOf(
        consultation,
        kinds.map((answers, i) => [answers, times[i] ?? 0] as const),
      );
      shown += cellsOf(told).filter((cell) => cell !== null).length;
      const values = seen.get(JSON.stringify(told)) ?? kinds.map(() => new Set<number>());
      times.forEach((many, i) => values[i]?.add(many));
      seen.set(JSON.stringify(told), values);
    }
    for (const [told, values] of seen) {
      values.forEach((possible, i) => {
        const [many = 0] = possible;
        assert.ok(possible.size > 1 || many >= threshold, `${told} tells that ${many} gave answer ${i}`);
      });
    }
  }
  assert.ok(shown > 0);
}

const single = (id: string, ...ids: string[]) =>
  ({ id, type: 'single-choice', text, publish: true, required: true, options: options(...ids) }) as const;

for (const [how, showIf] of [
  [
    'and',
    {
      and: [
        { question: 'q', equals: 'x' },
        { question: 'b', equals: 'p' },
      ],
    },
  ],
  [
    'or',
    {
      or: [
        { question: 'q', equals: 'x' },
        { question: 'b', equals: 'p' },
      ],
    },
  ],
  [
    'not',
    {
      not: {
        or: [
          { question: 'q', equals: 'x' },
          { question: 'b', equals: 'p' },
        ],
      },
    },
  ],
] satisfies [string, Condition][]) {
  it(`lets no small group follow from those who were asked more for two answers together (${how})`, async () => {
    const holds = (q: string, b: string) =>
      how === 'and' ? q === 'x' && b === 'p' : how === 'or' ? q === 'x' || b === 'p' : q !== 'x' && b !== 'p';
    const kinds = ['x', 'y'].flatMap((q) =>
      ['p', 'r'].map((b): Answers => ({ q, b, ...(holds(q, b) && { a: 'k' }) })),
    );
    const last: Question = { ...single('a', 'k', 'l'), showIf };
    await assertNoSmallGroupFollows(asking(2, single('q', 'x', 'y'), single('b', 'p', 'r'), last), kinds, 9);
  });
}

it('lets none follow where one question stands in a part that hangs on another', async () => {
  const both: Consultation = {
    ...asking(2),
    sections: [
      { id: 's', title: text, questions: [single('q', 'x', 'y'), single('b', 'p', 'r')] },
      {
        id: 't',
        title: text,
        showIf: { question: 'q', equals: 'x' },
        questions: [{ ...single('a', 'k', 'l'), showIf: { question: 'b', equals: 'p' } }],
      },
    ],
  };
  const kinds = ['x', 'y'].flatMap((q) =>
    ['p', 'r'].map((b): Answers => ({ q, b, ...(q === 'x' && b === 'p' && { a: 'k' }) })),
  );
  await assertNoSmallGroupFollows(both, kinds, 9);
});

it('lets none follow where two of several choices are asked after together', async () => {
  const several: Question = {
    id: 'c',
    type: 'multiple-choice',
    text,
    publish: true,
    required: true,
    options: options('x', 'y', 'z'),
  };
  const last: Question = {
    ...single('a', 'k', 'l'),
    showIf: {
      and: [
        { question: 'c', includes: 'x' },
        { question: 'c', includes: 'y' },
      ],
    },
  };
  const { questions } = await resultsOf(asking(5, several, last), [
    [{ c: ['x', 'y'], a: 'k' }, 9],
    [{ c: ['x', 'y'], a: 'l' }, 10],
    [{ c: ['x'] }, 1],
    [{ c: ['y', 'z'] }, 9],
    [{ c: ['z'] }, 9],
  ]);
  assert.deepEqual(cellsOf({ total: 0, threshold: 5, questions }), [20, 28, 18, null, null]);
});

it('tells of a question in a part that hangs on an answer, where it hangs on another of that part', async () => {
  const nested: Consultation = {
    ...asking(2),
    sections: [
      { id: 's', title: text, questions: [single('q', 'x', 'y')] },
      {
        id: 't',
        title: text,
        showIf: { question: 'q', equals: 'x' },
        questions: [
          single('b', 'p', 'r'),
          { ...single('a', 'k', 'l'), showIf: { question: 'b', equals: 'p' } },
        ],
      },
    ],
  };
  const { questions } = await resultsOf(nested, [
    [{ q: 'y' }, 4],
    [{ q: 'x', b: 'r' }, 3],
    [{ q: 'x', b: 'p', a: 'k' }, 5],
    [{ q: 'x', b: 'p', a: 'l' }, 2],
  ]);
  assert.deepEqual(cellsOf({ total: 0, threshold: 2, questions }), [10, 4, 7, 3, 5, 2]);
});

it('tells of no question that hangs on one that is not told of, nor of numbers that a condition cuts', async () => {
  const consultation = asking(
    2,
    { ...single('q', 'x', 'y'), publish: false },
    { ...single('a', 'k', 'l'), showIf: { question: 'q', equals: 'x' } },
    { id: 'n', type: 'number', text, publish: true, min: 0, max: 100 },
    { ...single('b', 'k', 'l'), showIf: { question: 'n', greaterThan: 52 } },
  );
  const { questions } = await resultsOf(consultation, [
    [{ q: 'x', a: 'k', n: 52 }, 4],
    [{ q: 'x', a: 'l', n: 55, b: 'k' }, 4],
    [{ q: 'y', n: 56, b: 'l' }, 4],
  ]);
  const hidden = {
    answered: null,
    choices: [
      { id: 'k', count: null },
      { id: 'l', count: null },
    ],
  };
  assert.deepEqual(
    questions.filter(({ question }) => question !== 'n'),
    [
      { question: 'a', ...hidden },
      { question: 'b', ...hidden },
    ],
  );
});

const everyQuestion: Consultation = asking(
  5,
  { ...transport, other: true },
  { id: 'm', type: 'matrix', text, publish: true, rows: options('r', 's'), columns: options('x', 'y', 'z') },
  { id: 'o', type: 'ranking', text, publish: true, options: options('x', 'y', 'z') },
  { id: 'c', type: 'multiple-choice', text, publish: true, options: options('x', 'y', 'z') },
);

const choice = fc.constantFrom('x', 'y', 'z');
const answers = fc.record<Answers>({
  b: fc.oneof({ weight: 9, arbitrary: choice }, fc.constant({ other: 'Annat' })),
  m: fc.record({ r: choice, s: choice }),
  o: fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 1 }),
  c: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
});

it('gives the very same results when two hidden choices change places, whatever people answer', async () => {
  let exchanged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(answers, { maxLength: 40 }), async (people) => {
      const give = (given: readonly Answers[]) =>
        resultsOf(
          everyQuestion,
          given.map((one) => [one, 1]),
        );
      const truth = await resultsOf(
        { ...everyQuestion, threshold: 1 },
        people.map((one) => [one, 1]),
      );
      const told = await give(people);
      for (const [group, place] of groupsIn(told)) {
        const real = groupsIn(truth).find(([, same]) => same === place)?.[0] ?? [];
        const hidden = group.filter(({ count }) => count === null).map(({ id }) => id);
        const size = (id: string) => real.find((one) => one.id === id)?.count;
        for (const id of hidden) {
          const different = hidden.find((other) => size(other) !== size(id));
          // Where all are alike there is nothing to exchange, and nothing of them is shown.
          if (different === undefined) assert.equal(hidden.length, group.length, JSON.stringify(told));
          else {
            assert.deepEqual(await give(people.map((one) => swapped(one, place, id, different))), told);
            exchanged++;
          }
        }
      }
    }),
    { numRuns: 100 },
  );
  assert.ok(exchanged > 100);
});

/** Stands for what somebody wrote instead of choosing. */
const wrote = 'other';

type Group = NonNullable<QuestionResult['choices']>;

const groupsIn = ({ questions }: ConsultationResults): [Group, string][] =>
  questions.flatMap(({ question, choices, other, rows = [] }): [Group, string][] => [
    ...(choices
      ? [
          [[...choices, ...(other === undefined ? [] : [{ id: wrote, count: other }])], question] as [
            Group,
            string,
          ],
        ]
      : []),
    ...rows.map((row): [Group, string] => [row.choices, `${question}/${row.id}`]),
  ]);

function swapped(one: Answers, place: string, a: string, b: string): Answers {
  const swap = (given: unknown): unknown => {
    const id = typeof given === 'string' ? given : wrote;
    const changed = id === a ? b : id === b ? a : id;
    return changed === wrote ? { other: 'Annat' } : changed;
  };
  const [question = '', row] = place.split('/');
  const answer = one[question];
  const changed = Array.isArray(answer)
    ? answer.map(swap)
    : row === undefined
      ? swap(answer)
      : Object.fromEntries(
          Object.entries(Object(answer)).map(([id, column]) => [id, id === row ? swap(column) : column]),
        );
  return { ...one, [question]: changed } as Answers;
}

it('tells of no question that is personal or that nobody said may be shown, and keeps no text', async () => {
  const consultation = asking(
    1,
    { id: 'a', type: 'stance', text },
    { id: 'b', type: 'stance', text, publish: true, personal: true },
    { id: 'c', type: 'long-text', text, publish: true },
    { id: 'd', type: 'statement', text },
  );
  const { questions } = await resultsOf(consultation, [[{ a: 'for', b: 'for', c: 'Hemligt' }, 3]]);
  assert.deepEqual(questions, [{ question: 'c', answered: 3 }]);
});

it('tells how many put each first, wrote their own, ticked a box and chose nearly everything', async () => {
  const consultation = asking(
    2,
    { id: 'o', type: 'ranking', text, publish: true, options: options('x', 'y') },
    { id: 'c', type: 'multiple-choice', text, publish: true, other: true, options: options('x', 'y', 'z') },
    { id: 'k', type: 'consent', text, publish: true },
  );
  const told = await resultsOf(consultation, [
    [{ o: ['x', 'y'], c: ['x', 'y'], k: true }, 4],
    [{ o: ['y'], c: ['x', { other: 'Annat' }] }, 3],
    [{ c: ['y', 'z', 'borttagen'] }, 1],
  ]);
  assert.deepEqual(told.questions, [
    {
      question: 'o',
      answered: 7,
      choices: [
        { id: 'x', count: 4 },
        { id: 'y', count: 3 },
      ],
    },
    {
      question: 'c',
      answered: 8,
      choices: [
        { id: 'x', count: null },
        { id: 'y', count: null },
        { id: 'z', count: null },
      ],
      other: null,
    },
    { question: 'k', answered: 4, choices: [{ id: 'true', count: 4 }] },
  ]);
});

it('tells by no option that is left how few chose one that was taken away', async () => {
  const consultation = asking(3, { ...transport, publish: true });
  const [told] = (
    await resultsOf(consultation, [
      [{ b: 'x' }, 4],
      [{ b: 'y' }, 5],
      [{ b: 'z' }, 6],
      [{ b: 'borttagen' }, 2],
    ])
  ).questions;
  assert.equal(told?.answered, null);
  assert.deepEqual(
    told.choices?.map(({ count }) => count),
    [null, 5, 6],
  );
});

it('leaves out of the count what no longer fits its question', async () => {
  const consultation = asking(
    1,
    transport,
    { id: 't', type: 'scale', text, publish: true, from: 0, to: 2, lowLabel: text, highLabel: text },
    {
      id: 'm',
      type: 'matrix',
      text,
      publish: true,
      rows: options('constructor'),
      columns: options('x', 'y'),
    },
  );
  const { questions } = await resultsOf(consultation, [[{ b: 'borttagen', t: 9, m: { borta: 'x' } }, 2]]);
  assert.deepEqual(
    questions.map(({ answered }) => answered),
    [0, 0, 0],
  );
});
