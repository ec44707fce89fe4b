import type { Poll, PollResults } from '../../contracts/index.ts';
import { closesAt, settlingTime } from '../../time/index.ts';
import type { Cast, ChoiceProblem, PollOpening, PollState } from './feedback-poll.state.ts';

/** What is known when the poll is opened: whoever has voted here sees the results first. */
export const openedState = (cast: Cast | undefined): PollState => ({
  view: cast ? 'results' : 'choosing',
  choice: cast?.choice ?? [],
  cast,
});

export type Screen = 'upcoming' | 'choosing' | 'elsewhere' | 'results';

/** Which screen it is: what has been done, within what the clock and the backend allow. */
export function screenOf({ view }: PollState, opening: PollOpening, canVote: boolean): Screen {
  if (opening === 'upcoming') return 'upcoming';
  if (view === 'results' || opening !== 'open') return 'results';
  return canVote ? 'choosing' : 'elsewhere';
}

/** What keeps a choice from being cast. */
export function problemOf(
  { choice: rule, options }: Poll,
  choice: readonly string[],
): ChoiceProblem | undefined {
  if (rule.kind === 'ranking') return choice.length < options.length ? 'unfinished' : undefined;
  if (choice.length === 0) return 'none';
  return rule.kind === 'several' && choice.length > rule.max ? 'too-many' : undefined;
}

/** With another choice; a problem on show goes as soon as it is mended. */
export const withChoice = (poll: Poll, state: PollState, choice: readonly string[]): PollState => ({
  ...state,
  choice,
  problem: state.problem && problemOf(poll, choice),
});

/** The vote is counted. `unkept`: the browser would not keep the receipt. */
export const counted = (state: PollState, cast: Cast, unkept: boolean): PollState => ({
  view: 'results',
  choice: cast.choice,
  cast,
  news: state.cast ? 'changed' : 'cast',
  unkept,
});

/** Whether it makes sense to ask for the results; the backend decides whether to give them. */
export function asksForResults({ results }: Poll, isOpen: boolean, hasVoted: boolean): boolean {
  switch (results) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'after-answering':
      return hasVoted || !isOpen;
    case 'after-closing':
    case 'when-published':
      return !isOpen;
  }
}

/** One row of the results. `votes` and `share` (0 to 1) are missing where so few chose it that it is not shown. */
export interface ResultRow {
  readonly option: Poll['options'][number];
  readonly votes: number | undefined;
  readonly share: number | undefined;
  readonly isMine: boolean;
}

/** The rows in the poll's own order, which does not jump about when votes come in. A ranking's own vote is its first. */
export function resultRows(poll: Poll, results: PollResults, cast: Cast | undefined): ResultRow[] {
  const mine = poll.choice.kind === 'ranking' ? cast?.choice.slice(0, 1) : cast?.choice;
  return poll.options.map((option) => {
    const votes = results.options.find(({ id }) => id === option.id)?.votes ?? undefined;
    return {
      option,
      votes,
      share: votes === undefined ? undefined : results.total ? votes / results.total : 0,
      isMine: mine?.includes(option.id) ?? false,
    };
  });
}

/** When all votes have been told of, and the results are final. */
export const finalAt = (poll: Poll): Date | undefined => {
  const end = closesAt(poll);
  return end && new Date(end.getTime() + settlingTime + 1_000);
};

/** Votes under which a number is hidden. As `thresholdOf` in `backend/outcome/small-cells.ts`, which decides. */
export const thresholdOf = ({ threshold = 5 }: Poll): number => threshold;

/**
 * Whether every hidden number is known to be small. A larger one may be hidden so that the small one cannot be worked
 * out.
 */
export function hidesOnlyFew(poll: Poll, { options, total }: PollResults): boolean {
  const shown = options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  return total - (poll.choice.kind === 'several' ? 0 : shown) < thresholdOf(poll);
}

/** Whether nobody voted: known by a count after closing, whose total is told. Then there is nothing to hide. */
export function nobodyVoted(poll: Poll, { total, asOf }: PollResults): boolean {
  const closes = closesAt(poll);
  return total === 0 && closes !== undefined && closes <= new Date(asOf);
}

/** Whether anything but the time differs: only then is there something to tell. */
export const isNews = (before: PollResults | undefined, after: PollResults): boolean =>
  JSON.stringify([before?.total, before?.options]) !== JSON.stringify([after.total, after.options]);
