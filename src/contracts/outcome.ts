import * as z from 'zod/mini';
import { CalendarDate } from './dates.ts';
import { Id, Link, LocalizedProse, LocalizedText, Url } from './text.ts';

/** "Vad ni sa, vad vi gjorde": one theme of what was said, how many said so, and what came of it. `answers`: a number that the publisher has counted. */
export const OutcomeTheme = z.strictObject({
  id: Id,
  title: LocalizedText,
  summaryOfViews: LocalizedProse,
  answers: z.optional(z.int().check(z.minimum(0))),
  position: z.enum(['met', 'partly', 'not-met']),
  reason: LocalizedProse,
});
export type OutcomeTheme = z.infer<typeof OutcomeTheme>;

/**
 * What was decided in the end, as the minutes have it. `by`: the body that decided. `date`: of the meeting. `paragraph`: of
 * the minutes, such as `§ 45`. `appeal`: how to appeal, and until when. `url`: of the minutes.
 */
export const Decision = z.strictObject({
  by: LocalizedText,
  date: CalendarDate,
  paragraph: z.optional(z.string().check(z.maxLength(40))),
  text: LocalizedProse,
  appeal: z.optional(LocalizedProse),
  url: z.optional(Url),
});
export type Decision = z.infer<typeof Decision>;

/**
 * What was heard in a consultation and what came of it. It is shown from the day `publishedAt` on, as days are in
 * Europe/Stockholm; until then a server keeps it to itself.
 */
export const Outcome = z.strictObject({
  publishedAt: CalendarDate,
  summary: LocalizedProse,
  themes: z.array(OutcomeTheme).check(z.maxLength(100)),
  decision: z.optional(Decision),
  links: z.optional(z.array(Link).check(z.maxLength(50))),
});
export type Outcome = z.infer<typeof Outcome>;
