import type { Poll, PublishedPoll } from '../../contracts/index.ts';

/** Whether one can vote: by the server's word when it was fetched, and by its clock from then on. */
export type PollOpening = PublishedPoll['status'];

/** A vote that was cast here: the code that it can be changed with, and what it was for. */
export interface Cast {
  readonly receipt: string;
  readonly choice: readonly string[];
}

/** What is wrong with a choice, so that it cannot be cast as it is. */
export type ChoiceProblem = 'none' | 'too-many' | 'unfinished';

/** What somebody has done with the poll so far. Everything shown follows from it and from the poll. */
export interface PollState {
  readonly view: 'choosing' | 'results';
  readonly choice: readonly string[];
  /** Shown when the button was pressed too early, until it is mended. */
  readonly problem?: ChoiceProblem | undefined;
  readonly cast?: Cast | undefined;
  /** What has just happened here, as opposed to on an earlier visit. */
  readonly news?: 'cast' | 'changed' | undefined;
  /** The browser would not keep the receipt. */
  readonly unkept?: boolean;
}

/** What is chosen once an option is ticked or unticked, where it is not put in order. Too many may stand: whoever swaps two options ticks first. */
export function toggled(
  { choice: { kind }, options }: Poll,
  choice: readonly string[],
  option: string,
  isTicked: boolean,
): string[] {
  if (kind === 'one' || kind === 'rating') return isTicked ? [option] : [];
  // Ticked boxes have no order of their own; the same choice is the same vote.
  return options.map(({ id }) => id).filter((id) => (id === option ? isTicked : choice.includes(id)));
}
