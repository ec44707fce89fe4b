import * as z from 'zod/mini';
import { ConsultationStatus } from './consultation.ts';
import { ConsultationResults } from './consultation-results.ts';
import { Instant } from './dates.ts';
import { Outcome } from './outcome.ts';
import { ResultsPolicy } from './participation.ts';
import { Id } from './text.ts';

/**
 * What came of a consultation, as it is given out. `policy`: when results may be seen; `results` are here when
 * they may, and `outcome` once its day has come. `now` is the server's clock, which decides.
 */
export const PublishedOutcome = z.strictObject({
  consultation: Id,
  status: ConsultationStatus,
  now: Instant,
  policy: ResultsPolicy,
  results: z.optional(ConsultationResults),
  outcome: z.optional(Outcome),
});
export type PublishedOutcome = z.infer<typeof PublishedOutcome>;
