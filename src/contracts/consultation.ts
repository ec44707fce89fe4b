import * as z from 'zod/mini';
import { CalendarDate, Instant } from './dates.ts';
import { Meeting, PublishedDocument } from './document.ts';
import { Condition } from './condition.ts';
import { Notices } from './notices.ts';
import { Outcome } from './outcome.ts';
import { Guarantee, ParticipationLevel, ResultsPolicy } from './participation.ts';
import { ContactPoint, Publisher } from './party.ts';
import { Question } from './question.ts';
import { RespondentPart } from './respondent.ts';
import { Retention } from './retention.ts';
import { Id, LanguageTag, LocalizedProse, LocalizedText, Url } from './text.ts';

/** Questions that belong together; one step of the form where the consultation is shown in steps. */
export const Section = z.strictObject({
  id: Id,
  title: LocalizedText,
  intro: z.optional(LocalizedProse),
  showIf: z.optional(Condition),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(100)),
});
export type Section = z.infer<typeof Section>;

/** samråd, granskning, remiss, medborgardialog, enkät. */
export const ConsultationType = z.enum(['consultation', 'review', 'referral', 'citizen-dialogue', 'survey']);
export type ConsultationType = z.infer<typeof ConsultationType>;

/**
 * A consultation as its publisher writes it. Days are days in Europe/Stockholm; the last day counts whole.
 * `stage` is what the clock cannot know; `draft` is not to be seen by anybody outside.
 */
export const Consultation = z.strictObject({
  id: Id,
  dialogue: z.optional(Id),
  identifier: z.optional(z.string().check(z.maxLength(60))),
  type: ConsultationType,
  stage: z.optional(z.enum(['draft', 'published', 'under-analysis', 'decided'])),
  legalBasis: z.optional(LocalizedText),
  /** The area of its dialogue that it is about. */
  area: z.optional(Id),
  title: LocalizedText,
  summary: LocalizedProse,
  easyRead: z.optional(LocalizedProse),
  languages: z.array(LanguageTag).check(z.minLength(1), z.maxLength(20)),
  publisher: Publisher,
  responsibleBody: z.optional(LocalizedText),
  caseOfficer: z.optional(LocalizedText),
  contactPoint: z.optional(ContactPoint),
  opens: z.optional(CalendarDate),
  closes: z.optional(CalendarDate),
  extendedTo: z.optional(CalendarDate),
  /** Minutes after the last day in which what somebody was writing is still taken. */
  gracePeriod: z.optional(z.int().check(z.minimum(0), z.maximum(1_440))),
  /** About how many minutes it takes to answer. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(240))),
  participationLevel: z.optional(ParticipationLevel),
  influenceScope: z.optional(LocalizedProse),
  documents: z.optional(z.array(PublishedDocument).check(z.maxLength(50))),
  meetings: z.optional(z.array(Meeting).check(z.maxLength(50))),
  audience: z.optional(LocalizedText),
  whatHappensNext: z.optional(LocalizedProse),
  outcome: z.optional(Outcome),
  notices: z.optional(Notices),
  presentation: z.optional(z.enum(['steps', 'page'])),
  sections: z.array(Section).check(z.minLength(1), z.maxLength(30)),
  respondents: z.optional(RespondentPart),
  verification: z.optional(z.enum(['none', 'email', 'eid'])),
  results: z.optional(ResultsPolicy),
  guarantee: z.optional(Guarantee),
  /** A count of answers below this is not shown, nor what would tell it; default 5. */
  threshold: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  retention: z.optional(Retention),
  /** How many days a draft on the respondent's device lives; default 14. */
  draftDays: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  links: z.optional(z.strictObject({ answer: z.optional(Url), outcome: z.optional(Url) })),
});
export type Consultation = z.infer<typeof Consultation>;

/** Derived from the clock and the stage. */
export const ConsultationStatus = z.enum(['upcoming', 'open', 'closed', 'under-analysis', 'decided']);
export type ConsultationStatus = z.infer<typeof ConsultationStatus>;

/** A consultation as it is given out: `now` is the server's clock, which decides. */
export const PublishedConsultation = z.extend(Consultation, {
  status: ConsultationStatus,
  now: Instant,
  /** The instant after which nothing new is taken; the grace period comes on top. */
  closesAt: z.optional(Instant),
  /** What is to be solved before an answer is sent, where that is asked for. */
  challenge: z.optional(z.string()),
});
export type PublishedConsultation = z.infer<typeof PublishedConsultation>;
