import * as z from 'zod/mini';
import { CalendarDate } from './dates.ts';
import { Id, LocalizedProse, LocalizedText, Source } from './text.ts';

export const GoalAssessment = z.strictObject({ goal: Id, assessment: LocalizedText });
export type GoalAssessment = z.infer<typeof GoalAssessment>;

export const AreaFollowUp = z.strictObject({
  area: Id,
  done: LocalizedProse,
  initiatives: z.optional(z.array(Id).check(z.maxLength(1_000))),
  assessment: z.optional(LocalizedProse),
  goals: z.optional(z.array(GoalAssessment).check(z.maxLength(50))),
});
export type AreaFollowUp = z.infer<typeof AreaFollowUp>;

/** What became of a dialogue in one term of office (`2018-2022`). Due, overdue and done follow from the dates. */
export const FollowUp = z.strictObject({
  id: Id,
  period: z.string().check(z.regex(/^\d{4}-\d{4}$/, 'write the term as 2022-2026')),
  dueBy: CalendarDate,
  doneAt: z.optional(CalendarDate),
  by: LocalizedText,
  areas: z.array(AreaFollowUp).check(z.maxLength(100)),
  source: z.optional(Source),
});
export type FollowUp = z.infer<typeof FollowUp>;
