import * as z from 'zod/mini';
import { Guarantee } from './participation.ts';
import { Id } from './text.ts';

const count = z.int().check(z.minimum(0));

/** `count`: how many answers chose it; nothing where it is not shown, so that nobody is singled out. */
const told = z.nullable(count);

/** One choice of a question: the id of an option or a column, a step of a scale as text, a stance, or `true` of a consent. */
export const ChoiceCount = z.strictObject({ id: z.string(), count: told });
export type ChoiceCount = z.infer<typeof ChoiceCount>;

/** Numbers from `from` up to, but not including, `below`. The first or the last may be open at its end. */
export const NumberCount = z.strictObject({
  from: z.optional(z.number()),
  below: z.optional(z.number()),
  count: told,
});
export type NumberCount = z.infer<typeof NumberCount>;

/**
 * What was answered to one question, counted; never what somebody wrote. `answered`: how many answered it.
 * `choices`: of a ranking, how many put each first. `other`: how many wrote their own. `rows`: of a matrix. `numbers`: of a number, in spans.
 */
export const QuestionResult = z.strictObject({
  question: Id,
  answered: told,
  choices: z.optional(z.array(ChoiceCount)),
  other: z.optional(told),
  rows: z.optional(z.array(z.strictObject({ id: Id, choices: z.array(ChoiceCount) }))),
  numbers: z.optional(z.array(NumberCount)),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** `total`: how many answers came in. `threshold`: a smaller count is not shown, nor what would tell it. */
export const ConsultationResults = z.strictObject({
  total: count,
  threshold: z.int().check(z.minimum(1)),
  guarantee: z.optional(Guarantee),
  questions: z.array(QuestionResult),
});
export type ConsultationResults = z.infer<typeof ConsultationResults>;
