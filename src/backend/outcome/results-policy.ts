import type { Consultation, Outcome, PublishedOutcome, ResultsPolicy } from '../../contracts/index.ts';
import { dayAt, openingAt, settledAt, statusAt } from '../../time/index.ts';

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
  const isOver = openingAt(consultation, settledAt(now)) === 'closed';
  switch (policyOf(consultation)) {
    case 'never':
      return false;
    case 'always':
      return openingAt(consultation, now) !== 'upcoming';
    case 'after-answering':
      return isOver || (await hasAnswered());
    case 'after-closing':
      return isOver;
    case 'when-published':
      return isOver && outcomeAt(consultation, now) !== undefined;
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
