import type { Consultation, Outcome, PublishedOutcome, ResultsPolicy } from '../../contracts/index.ts';
import { dayAt, openingAt, statusAt } from '../../time/index.ts';

/** What nobody has decided to show is not shown. */
const policyOf = ({ results = 'never' }: Consultation): ResultsPolicy => results;

/** The outcome, once its day has come. */
export const outcomeAt = ({ outcome }: Consultation, now: Date): Outcome | undefined =>
  outcome && outcome.publishedAt <= dayAt(now) ? outcome : undefined;

/** Whether results may be seen. `hasAnswered`: shown by the receipt of an answer. */
export async function mayShowResults(
  consultation: Consultation,
  now: Date,
  hasAnswered: () => Promise<boolean>,
): Promise<boolean> {
  const opening = openingAt(consultation, now);
  switch (policyOf(consultation)) {
    case 'never':
      return false;
    case 'always':
      return opening !== 'upcoming';
    case 'after-answering':
      return opening === 'closed' || (await hasAnswered());
    case 'after-closing':
      return opening === 'closed';
    case 'when-published':
      return opening === 'closed' && outcomeAt(consultation, now) !== undefined;
  }
}

/** What came of a consultation, but for its results. */
export function publishedOutcome(consultation: Consultation, now: Date): PublishedOutcome {
  const outcome = outcomeAt(consultation, now);
  return {
    consultation: consultation.id,
    status: statusAt(consultation, now),
    now: now.toISOString(),
    policy: policyOf(consultation),
    ...(outcome && { outcome }),
  };
}
