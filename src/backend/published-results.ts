import type { Poll, PollResults } from '../contracts/index.ts';
import type { BackendError } from './errors.ts';
import { pollStatusAt } from './published.ts';
import { refusal } from './refusal.ts';
import { hideSmallCells } from './small-cells.ts';
import type { Tally } from './vote-records.ts';

const usualThreshold = 5;

export const thresholdOf = ({ threshold = usualThreshold }: Poll): number => threshold;

/**
 * What may be told of the votes at an instant. While a poll is open the counts step in batches: two results with
 * one vote between them would tell that vote. Where all counts are hidden the number of voters gives nothing away.
 */
export function publishedResults(
  poll: Poll,
  { live, shown }: { readonly live: Tally; readonly shown: Tally },
  now: Date,
): PollResults {
  const { total, votes } = pollStatusAt(poll, now) === 'closed' ? live : shown;
  const counts = poll.options.map(({ id }) => votes.get(id) ?? 0);
  const cells = hideSmallCells(counts, thresholdOf(poll));
  return {
    total: cells.every((cell) => cell === null) ? live.total : total,
    options: poll.options.map(({ id }, i) => ({ id, votes: cells[i] ?? null })),
    asOf: now.toISOString(),
    guarantee: poll.guarantee,
  };
}

/** Why the results cannot be seen at this instant, and when they can. `hasVoted`: shown by the receipt of a vote. */
export function refusalOfResults(poll: Poll, now: Date, hasVoted: boolean): BackendError | undefined {
  const isClosed = pollStatusAt(poll, now) === 'closed';
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
