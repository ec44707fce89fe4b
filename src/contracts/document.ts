import * as z from 'zod/mini';
import { CalendarDate } from './dates.ts';
import { LanguageTag, LocalizedText, Url } from './text.ts';

/** A file that people may want to read first. */
export const PublishedDocument = z.strictObject({
  title: LocalizedText,
  url: Url,
  language: z.optional(LanguageTag),
  format: z.optional(z.string().check(z.maxLength(40))),
  date: z.optional(CalendarDate),
});
export type PublishedDocument = z.infer<typeof PublishedDocument>;

/** A meeting that people may come to. */
export const Meeting = z.strictObject({
  title: LocalizedText,
  date: CalendarDate,
  time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as HH:MM'))),
  place: z.optional(LocalizedText),
  url: z.optional(Url),
});
export type Meeting = z.infer<typeof Meeting>;
