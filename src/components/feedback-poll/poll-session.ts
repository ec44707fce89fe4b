import type { Backend } from '../../backend/backend.ts';
import type { PublishedPoll } from '../../contracts/index.ts';
import type { Announcer } from '../../controllers/announcer.ts';
import type { Wording } from '../../i18n/wording.ts';
import { openedState } from './casting.state.ts';
import type { PollState } from './feedback-poll.state.ts';
import { isCast, readVote } from './kept-vote.ts';
import type { PollHost } from './poll-view.ts';

/** What a visit begins with. */
export interface PollSessionOptions {
  readonly host: PollHost;
  readonly poll: PublishedPoll;
  /** When the poll came, in milliseconds by the device's own clock. */
  readonly loadedAt: number;
  readonly choice: readonly string[];
  /** Nothing where it can only be read. */
  readonly backend: Backend | undefined;
  /** Under what name a vote in it lies on the device. */
  readonly voteName: string;
  readonly wording: Wording;
  readonly announcer: Announcer;
}

/** One person's visit to one poll: what she has done, and what her doing it needs. */
export class PollSession {
  readonly host: PollHost;
  readonly poll: PublishedPoll;
  /** Nothing where it can only be read. */
  readonly backend: Backend | undefined;
  /** Under what name a vote in it lies on the device. */
  readonly voteName: string;
  readonly wording: Wording;
  readonly announcer: Announcer;

  state: PollState;

  constructor({ choice, ...given }: PollSessionOptions) {
    ({
      host: this.host,
      poll: this.poll,
      backend: this.backend,
      voteName: this.voteName,
      wording: this.wording,
      announcer: this.announcer,
    } = given);
    const kept = readVote(this.voteName);
    this.state = isCast(kept) ? openedState(kept) : { view: 'choosing', choice };
  }

  /** Takes over a new state, on the same screen. */
  write(state: PollState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  /** Goes to another screen, or shows what is to be mended on this one: the focus goes along. */
  move(state: PollState): void {
    this.write(state);
    void this.focusHeading();
  }

  async focusHeading(): Promise<void> {
    await this.host.updateComplete;
    // The last one is the closest to what changed.
    const heading = [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])].at(-1);
    heading?.focus();
  }
}
