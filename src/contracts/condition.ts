import * as z from 'zod/mini';
import { Id } from './text.ts';

/** What must hold of earlier answers for a question to be shown. An unanswered question holds for nothing but `not`. */
export type Condition =
  | { question: string; answered: true }
  | { question: string; equals: string | number | boolean }
  | { question: string; includes: string }
  | { question: string; greaterThan: number }
  | { question: string; lessThan: number }
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition };

const several = z.array(z.lazy(() => Condition)).check(z.minLength(1), z.maxLength(20));

/** Several conditions nest through `and`, `or` and `not`. */
export const Condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ question: Id, answered: z.literal(true) }),
  z.strictObject({
    question: Id,
    equals: z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]),
  }),
  z.strictObject({ question: Id, includes: Id }),
  z.strictObject({ question: Id, greaterThan: z.number() }),
  z.strictObject({ question: Id, lessThan: z.number() }),
  z.strictObject({ and: several }),
  z.strictObject({ or: several }),
  z.strictObject({ not: z.lazy(() => Condition) }),
]);
