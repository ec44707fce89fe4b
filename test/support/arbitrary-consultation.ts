import fc, { type Arbitrary } from 'fast-check';
import type { Condition, Consultation, Option, Question, RespondentPart } from '../../src/contracts/index.ts';
import { exampleConsultation } from './example-consultation.ts';

const text = { sv: 'Text' };
/** Names that an object inherits, or that shapes of answers use themselves, are where records go wrong. */
const ids = ['a', 'b', 'constructor', 'other', 'type', 'coordinates', '0', 'valueof'] as const;
const optional = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const options: Arbitrary<Option[]> = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 })
  .map((some) => some.map((id) => ({ id, text })));

/** What is undefined is left out, as in a document. */
const without = <T extends object>(question: T): T =>
  Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as T;

const asked = { text: fc.constant(text), required: optional(fc.boolean()) };

const lengths = fc.constantFrom({}, { minLength: 2 }, { maxLength: 4 }, { minLength: 2, maxLength: 4 });
const counts = fc.constantFrom({}, { min: 2 }, { max: 2 }, { min: 1, max: 2 }, { max: 1 });

/** A question without its id, of any type, the two that take no answer yet among them. */
const question: Arbitrary<Omit<Question, 'id' | 'showIf'>> = fc.oneof(
  fc.tuple(fc.record({ ...asked, type: fc.constant('short-text' as const) }), lengths).map(join),
  fc.tuple(fc.record({ ...asked, type: fc.constant('long-text' as const) }), lengths).map(join),
  fc.record({
    ...asked,
    type: fc.constant('single-choice' as const),
    options,
    other: optional(fc.boolean()),
  }),
  fc
    .tuple(
      fc.record({
        ...asked,
        type: fc.constant('multiple-choice' as const),
        options,
        other: optional(fc.boolean()),
      }),
      counts,
    )
    .map(join),
  fc.tuple(fc.record({ ...asked, type: fc.constant('ranking' as const), options }), counts).map(join),
  fc.record({
    ...asked,
    type: fc.constant('scale' as const),
    from: fc.constantFrom(0, 1),
    to: fc.integer({ min: 2, max: 10 }),
    lowLabel: fc.constant(text),
    highLabel: fc.constant(text),
  }),
  fc.record({ ...asked, type: fc.constant('matrix' as const), rows: options, columns: options }),
  fc
    .tuple(
      fc.record({
        ...asked,
        type: fc.constant('number' as const),
        decimals: optional(fc.integer({ min: 0, max: 6 })),
      }),
      fc.constantFrom({}, { min: -1.5 }, { max: 10 }, { min: 0, max: 3 }),
    )
    .map(join),
  fc
    .tuple(
      fc.record({ ...asked, type: fc.constant('date' as const) }),
      fc.constantFrom({}, { min: '2026-02-28' }, { max: '2026-03-01' }),
    )
    .map(join),
  fc.record({ ...asked, type: fc.constant('stance' as const) }),
  fc.record({ ...asked, type: fc.constant('consent' as const) }),
  fc.record({ text: fc.constant(text), type: fc.constant('statement' as const) }),
  fc.record({ ...asked, type: fc.constantFrom('file' as const, 'place' as const) }),
);

function join<A extends object, B extends object>([a, b]: [A, B]): A & B {
  return { ...a, ...b };
}

/** Draws a condition without knowing the questions: numbers that later choose among those that there are. */
type Sketch =
  | { readonly question: number; readonly kind: number; readonly value: number }
  | { readonly and: readonly Sketch[] }
  | { readonly or: readonly Sketch[] }
  | { readonly not: Sketch };

const { sketch } = fc.letrec<{ sketch: Sketch }>((tie) => ({
  sketch: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: fc.record({ question: fc.nat(), kind: fc.nat(), value: fc.nat() }), weight: 3 },
    { arbitrary: fc.record({ and: fc.array(tie('sketch'), { minLength: 1, maxLength: 3 }) }), weight: 1 },
    { arbitrary: fc.record({ or: fc.array(tie('sketch'), { minLength: 1, maxLength: 3 }) }), weight: 1 },
    { arbitrary: fc.record({ not: tie('sketch') }), weight: 1 },
  ),
}));

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** A condition on one answer that the question can have. */
function leaf(question: Question, kind: number, value: number): Condition {
  const of = { question: question.id };
  const answered: Condition = { ...of, answered: true };
  const choose = (...conditions: Condition[]): Condition => pick([answered, ...conditions], kind) ?? answered;
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return choose({ ...of, equals: pick(['ja', 'nej'], value) ?? '' });
    case 'date':
      return choose({ ...of, equals: '2026-02-28' });
    case 'single-choice':
      return choose({ ...of, equals: pick(question.options, value)?.id ?? '' });
    case 'multiple-choice':
    case 'ranking':
      return choose({ ...of, includes: pick(question.options, value)?.id ?? '' });
    // Within their bounds: what can never hold is no condition.
    case 'scale':
    case 'number':
      return choose({ ...of, equals: 2 }, { ...of, greaterThan: value % 2 }, { ...of, lessThan: 2 });
    case 'stance':
      return choose({ ...of, equals: pick(['for', 'against', 'partly', 'abstain'], value) ?? '' });
    case 'consent':
      return choose({ ...of, equals: true });
    default:
      return answered;
  }
}

const isAsked = ({ type }: Question): boolean => !['statement', 'file', 'place'].includes(type);

function condition(sketched: Sketch, earlier: readonly Question[]): Condition {
  if ('and' in sketched) return { and: sketched.and.map((part) => condition(part, earlier)) };
  if ('or' in sketched) return { or: sketched.or.map((part) => condition(part, earlier)) };
  if ('not' in sketched) return { not: condition(sketched.not, earlier) };
  const about = pick(earlier, sketched.question);
  if (about === undefined) throw new Error('a condition needs an earlier question');
  return leaf(about, sketched.kind, sketched.value);
}

const showIfOf = (sketched: Sketch | undefined, earlier: readonly Question[]): { showIf?: Condition } =>
  sketched && earlier.length > 0 ? { showIf: condition(sketched, earlier) } : {};

const respondents: Arbitrary<RespondentPart | undefined> = optional(
  fc
    .record({
      kinds: fc.uniqueArray(fc.constantFrom('private-person', 'organisation', 'authority'), {
        minLength: 1,
      }),
      name: optional(fc.constantFrom('optional', 'required')),
      email: optional(fc.constantFrom('optional', 'required')),
      role: optional(fc.constantFrom('optional', 'required')),
      organisationNumber: optional(fc.constantFrom('optional', 'required')),
      onBehalfOf: optional(fc.constantFrom('optional', 'required')),
    })
    .map(without),
);

/**
 * A consultation that is right by its contract and by what is checked of content: every question type,
 * sections and questions with conditions on earlier answers, in steps or on one page.
 */
export const arbitraryConsultation: Arbitrary<Consultation> = fc
  .record({
    sections: fc.array(
      fc.record({
        sketched: optional(sketch),
        questions: fc.array(fc.record({ question, sketched: optional(sketch) }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    respondents,
    presentation: fc.constantFrom('steps' as const, 'page' as const),
  })
  .map(({ sections, respondents, presentation }) => {
    const earlier: Question[] = [];
    let number = 0;
    const { respondents: _, ...rest } = exampleConsultation;
    return {
      ...rest,
      ...(respondents && { respondents }),
      presentation,
      sections: sections.map((section, i) => ({
        id: `section-${i}`,
        title: text,
        ...showIfOf(section.sketched, earlier),
        questions: section.questions.map((one) => {
          const id = ids[number] ?? `question-${number}`;
          number += 1;
          const made = { ...without(one.question), id, ...showIfOf(one.sketched, earlier) } as Question;
          if (isAsked(made)) earlier.push(made);
          return made;
        }),
      })),
    };
  });
