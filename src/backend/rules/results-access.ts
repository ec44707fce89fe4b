import type { Poll } from '../../contracts/index.ts';
import type { BackendError } from '../errors.ts';
import { refusal } from '../refusal.ts';
import { hasEnded } from './published-results.ts';

/** Why the results cannot be seen at this instant, and when they can. `hasVoted`: shown by the receipt of a vote. */
export function refusalOfResults(poll: Poll, now: Date, hasVoted: boolean): BackendError | undefined {
  const isClosed = hasEnded(poll, now);
  const afterwards = poll.closes ? `after the last day, ${poll.closes}` : 'when the poll has closed';
  switch (poll.results) {
    case 'always':
      return undefined;
    case 'never':
      return refusal('results-hidden', 'The results of this poll are not shown.');
    case 'after-answering':
      if (isClosed || hasVoted) return undefined;
      return refusal(
        'results-hidden',
        `The results can be seen with the receipt of a vote, and by all ${afterwards}.`,
      );
    case 'after-closing':
    case 'when-published':
      return isClosed ? undefined : refusal('results-hidden', `The results can be seen ${afterwards}.`);
  }
}
