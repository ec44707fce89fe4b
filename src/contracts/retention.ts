import * as z from 'zod/mini';
import { CalendarDate } from './dates.ts';

/**
 * How long answers are kept (gallring). `decision`: the disposal decision that says so, such as `KS 2026-17 § 45`.
 * `until`: the last day that they are kept; or `months`, whole months after the last day to answer.
 */
export const Retention = z.strictObject({
  decision: z.string().check(z.minLength(1), z.maxLength(200)),
  until: z.optional(CalendarDate),
  months: z.optional(z.int().check(z.minimum(0), z.maximum(1_200))),
});
export type Retention = z.infer<typeof Retention>;
