import type { ReactiveControllerHost } from 'lit';
import type { PublishedPoll } from '../../contracts/index.ts';
import type { Lazy } from '../../controllers/lazy.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { Casting } from './casting.ts';
import type { PollOpening, PollState } from './feedback-poll.state.ts';

/** The code for all that comes after choosing, in a chunk of its own. */
export type CastingModule = typeof import('./casting.ts');

/**
 * What shows who has logged in on the page: a token of the page's login, or a function that gets one when it is needed.
 * It is sent with the vote and kept nowhere.
 */
export type IdentityToken = string | (() => string | undefined | Promise<string | undefined>);

/** The element, as far as a visit needs it. */
export type PollHost = ReactiveControllerHost &
  HTMLElement & { readonly identityToken: IdentityToken | undefined };

/** Everything a view of the poll is drawn from. */
export interface PollView {
  readonly poll: PublishedPoll;
  readonly state: PollState;
  readonly wording: Wording;
  readonly headingLevel: number;
  /** By the server's clock. */
  readonly opening: PollOpening;
  /** False where the backend only reads, or where there is none. */
  readonly canVote: boolean;
  /** Something of a vote lies on this device, and is read when the rest is here. */
  readonly hasVote: boolean;
  readonly rest: Lazy<CastingModule>;
  readonly views: CastingModule | undefined;
  readonly casting: Casting | undefined;
  readonly actions: PollActions;
}

/** A view that is drawn when the rest is here. */
export interface CastingView extends PollView {
  readonly views: CastingModule;
  readonly casting: Casting;
}

export const isCasting = (view: PollView): view is CastingView =>
  view.views !== undefined && view.casting !== undefined;

/** What can be done from the first paint on; what `Casting` does waits until it is here. */
export interface PollActions {
  readonly choose: (choice: readonly string[]) => void;
  readonly cast: () => void;
  readonly showResults: () => void;
  readonly fetchRest: () => void;
}
