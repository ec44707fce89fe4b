import fc, { type Arbitrary } from 'fast-check';
import type {
  Answer,
  Answers,
  Consultation,
  Option,
  Question,
  Respondent,
} from '../../src/contracts/index.ts';

/** Wide, narrow and no blanks around words that conditions look for, and letters that count as two. */
const written = fc.oneof(
  fc.constantFrom('ja', ' ja', 'nej\n', 'ja\u00a0', 'hej', '\u{1f333}\u{1f333}\u{1f333}', '', '  '),
  fc.string({ maxLength: 8 }),
);
const optionOf = (options: readonly Option[]) => fc.constantFrom(...options.map(({ id }) => id));
const other = written.map((text) => ({ other: text }));
const severalOf = (options: readonly Option[]) =>
  fc.subarray(
    options.map(({ id }) => id),
    { minLength: 1 },
  );
const shuffledOf = (options: readonly Option[]) =>
  fc.shuffledSubarray(
    options.map(({ id }) => id),
    { minLength: 1 },
  );

/** An answer as the form's controls give it: of the right kind, but not always within the limits. */
function given(question: Question): Arbitrary<Answer | undefined> {
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return written;
    case 'single-choice':
      return question.other
        ? fc.oneof(optionOf(question.options), other)
        : fc.oneof(optionOf(question.options), fc.constant(undefined));
    case 'multiple-choice':
      return question.other
        ? fc
            .tuple(severalOf(question.options), fc.option(other))
            .map(([some, own]) => (own ? [...some, own] : some))
        : severalOf(question.options);
    case 'ranking':
      return shuffledOf(question.options);
    case 'scale':
      return fc.integer({ min: question.from, max: question.to });
    case 'number':
      return fc.oneof(
        fc.integer({ min: -3, max: 12 }),
        fc.constantFrom(-1.5, 0.1, 2.5, 1e-7, 123_456.789, 'tolv', '1,2,3'),
      );
    case 'matrix':
      return severalOf(question.rows).chain((rows) =>
        fc
          .record(Object.fromEntries(rows.map((row) => [row, optionOf(question.columns)])))
          .map((chosen): Answer => ({ ...chosen })),
      );
    case 'date':
      return fc.constantFrom('2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-02-30', '-');
    case 'stance':
      return fc.constantFrom('for', 'against', 'partly', 'abstain');
    case 'consent':
      return fc.constantFrom(true, undefined);
    default:
      return fc.constant(undefined);
  }
}

/** Whatever the contract of answers lets through: from an old draft, or from a program of somebody's own. */
const anyAnswer: Arbitrary<Answer> = fc.oneof(
  written,
  fc.constantFrom<Answer>(
    0,
    2,
    -1,
    1.5,
    true,
    [],
    {},
    ['a'],
    ['a', 'a'],
    ['b', 'a', 'gone'],
    { other: 'x' },
    [{ other: ' x ' }],
    [{ other: 'x' }, { other: 'y' }],
    { a: 'b' },
    { gone: 'a' },
    { other: 'a', type: 'b' },
    'a',
    'for',
    ' for ',
    ' a',
    ' 2026-03-01 ',
    { type: 'Point', coordinates: [15.6, 58.4] },
  ),
);

export const questionsOf = ({ sections }: Pick<Consultation, 'sections'>): Question[] =>
  sections.flatMap(({ questions }) => questions);

/** An answer to one question of the consultation, or its removal. Mostly of the kind that its control gives. */
export const arbitraryAnswer = (question: Question): Arbitrary<Answer | undefined> =>
  fc.oneof({ arbitrary: given(question), weight: 6 }, { arbitrary: anyAnswer, weight: 1 });

/** Answers to any of the questions, shown or hidden. */
export const arbitraryAnswers = (consultation: Pick<Consultation, 'sections'>): Arbitrary<Answers> =>
  fc.tuple(...questionsOf(consultation).map((question) => arbitraryAnswer(question))).map((answers) =>
    Object.fromEntries(
      questionsOf(consultation).flatMap(({ id }, i) => {
        const answer = answers[i];
        return answer === undefined ? [] : [[id, answer]];
      }),
    ),
  );

const line = fc.constantFrom(undefined, '', ' ', 'Kim Exempel', ' Kim ', 'x'.repeat(201));

/** What somebody says of herself: in order often enough, and fields that her kind is not asked for among them. */
export const arbitraryRespondent: Arbitrary<{ [Field in keyof Respondent]?: Respondent[Field] | undefined }> =
  fc.record(
    {
      kind: fc.constantFrom('private-person', 'organisation', 'authority'),
      name: line,
      organisation: line,
      role: line,
      onBehalfOf: line,
      email: fc.constantFrom(undefined, '', 'kim@example.org', ' kim@example.org ', 'kim', 'kim@example'),
      organisationNumber: fc.constantFrom(undefined, '999999-9999', ' 9999999999', '999999-9998', '12'),
    },
    { requiredKeys: [] },
  );
