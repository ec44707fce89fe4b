import * as z from 'zod/mini';
import { Answers } from './answer.ts';
import { Instant } from './dates.ts';
import { Respondent } from './respondent.ts';
import { Id, LanguageTag } from './text.ts';

/**
 * What a respondent sends: only answers to questions that were shown. `proof`: the solved challenge, where one was asked
 * for. `website`: stands in a field that people never meet; who fills it in is asked for a proof. Neither is kept.
 */
export const Response = z.strictObject({
  answers: Answers,
  respondent: z.optional(Respondent),
  language: LanguageTag,
  proof: z.optional(z.string().check(z.maxLength(4_000))),
  website: z.optional(z.string().check(z.maxLength(2_000))),
});
export type Response = z.infer<typeof Response>;

/** Acknowledged: it is stored for good when this arrives. The receipt is shown once and kept only as a hash. */
export const Acknowledgement = z.strictObject({ receipt: z.string(), receivedAt: Instant });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** What the holder of a receipt gets back. `changeable`: it may be replaced or withdrawn now. */
export const SentResponse = z.strictObject({
  consultation: Id,
  receivedAt: Instant,
  changedAt: z.optional(Instant),
  changeable: z.boolean(),
  response: Response,
});
export type SentResponse = z.infer<typeof SentResponse>;

/** Things that a case officer must look at before publishing. */
export const ResponseFlag = z.enum(['personal-number']);
export type ResponseFlag = z.infer<typeof ResponseFlag>;
