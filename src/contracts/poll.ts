import * as z from 'zod/mini';
import { CalendarDate, Instant } from './dates.ts';
import { Guarantee, ResultsPolicy } from './participation.ts';
import { Option } from './question.ts';
import { Id, LanguageTag, LocalizedProse, LocalizedText, Url } from './text.ts';

/** `several` takes at most `max`; `rating` has the options' ids as steps; `ranking` is in order. */
export const PollChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one') }),
  z.strictObject({ kind: z.literal('several'), max: z.int().check(z.minimum(1), z.maximum(100)) }),
  z.strictObject({ kind: z.literal('rating') }),
  z.strictObject({ kind: z.literal('ranking') }),
]);
export type PollChoice = z.infer<typeof PollChoice>;

/**
 * How a poll knows a person: by a token that `issuer` has signed for `audience`, checked with the keys at the URL `jwks`
 * or with the file `publicKey` in the folder `keys`.
 */
export const PollVerification = z.strictObject({
  issuer: z.string().check(z.minLength(1), z.maxLength(500)),
  audience: z.string().check(z.minLength(1), z.maxLength(500)),
  jwks: z.optional(
    z.string().check(z.maxLength(2_000), z.regex(/^https:\/\//, 'use a URL that begins with https://')),
  ),
  publicKey: z.optional(
    z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}\.pem$/, 'use the name of a .pem file in keys/')),
  ),
});
export type PollVerification = z.infer<typeof PollVerification>;

/** A question with one tap. `threshold`: cells with fewer votes are hidden; default 5. */
export const Poll = z.strictObject({
  id: Id,
  dialogue: z.optional(Id),
  area: z.optional(Id),
  stage: z.optional(z.enum(['draft', 'published'])),
  question: LocalizedText,
  intro: z.optional(LocalizedProse),
  languages: z.array(LanguageTag).check(z.minLength(1), z.maxLength(20)),
  options: z.array(Option).check(z.minLength(2), z.maxLength(100)),
  choice: PollChoice,
  opens: z.optional(CalendarDate),
  closes: z.optional(CalendarDate),
  results: ResultsPolicy,
  changeable: z.optional(z.boolean()),
  guarantee: Guarantee,
  verification: z.optional(PollVerification),
  threshold: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  links: z.optional(z.strictObject({ answer: z.optional(Url) })),
});
export type Poll = z.infer<typeof Poll>;

/** A poll as it is given out: `now` is the server's clock, which decides. `closesAt`: the instant after which no vote is taken. */
export const PublishedPoll = z.extend(Poll, {
  status: z.enum(['upcoming', 'open', 'closed']),
  now: Instant,
  closesAt: z.optional(Instant),
  /** What is to be solved before a vote is sent, where that is asked for. */
  challenge: z.optional(z.string()),
});
export type PublishedPoll = z.infer<typeof PublishedPoll>;
