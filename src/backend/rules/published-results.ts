import type { Poll, PollResults } from '../../contracts/index.ts';
import { settledAt, statusAt } from '../../time/index.ts';
import { allOrNone, hideSmallParts, hideSmallShares, thresholdOf } from '../outcome/small-cells.ts';
import type { Tally } from '../records/vote-records.ts';

/**
 * What may be told of the votes at an instant. While a poll is open the counts step in batches: two results with
 * one vote between them would tell that vote. They are told a step late, so that there is a batch between the last
 * of them and all the votes, too, that are told when the poll has closed. Of the first batch how many voted is told
 * at once: with all counts hidden that gives nothing away. Until all counts can be told none is.
 */
export function publishedResults(
  poll: Poll,
  { live, shown }: { readonly live: Tally; readonly shown: Tally },
  now: Date,
): PollResults {
  const threshold = thresholdOf(poll);
  const isClosed = hasEnded(poll, now);
  const tellsAll = threshold === 1 || isClosed;
  const { total, votes } = tellsAll ? live : shown;
  const counts = poll.options.map(({ id }) => votes.get(id) ?? 0);
  // Votes for options that have been taken away since count in the total.
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  const hidden =
    poll.choice.kind === 'several'
      ? hideSmallShares(counts, total, threshold)
      : hideSmallParts(counts, rest, threshold);
  const cells = isClosed ? hidden : allOrNone(hidden);
  return {
    total: cells.every((cell) => cell === null) ? Math.max(total, Math.min(live.total, threshold)) : total,
    options: poll.options.map(({ id }, i) => ({ id, votes: cells[i] ?? null })),
    asOf: now.toISOString(),
    guarantee: poll.guarantee,
  };
}

/** Whether no vote can come any more, from anywhere: one that came after the results would be told alone. */
export const hasEnded = (poll: Poll, now: Date): boolean => statusAt(poll, settledAt(now)) === 'closed';
