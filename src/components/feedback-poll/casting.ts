import { addStyles } from '../../styles/add-styles.ts';
import type { PollResults } from '../../contracts/index.ts';
import { LiveResults } from '../../controllers/live-results.ts';
import { ServerClock } from '../../controllers/server-clock.ts';
import { copyText } from '../../device/clipboard.ts';
import { plural } from '../../i18n/plural.ts';
import { fill } from '../../i18n/wording.ts';
import { fetchFailureWords } from '../../templates/failure.ts';
import { closesAt, openingAt, opensAt } from '../../time/index.ts';
import { chosen } from '../../styles/chosen.styles.ts';
import { paper } from '../../styles/paper.styles.ts';
import { ranking } from '../../styles/ranking.styles.ts';
import { receipt } from '../../styles/receipt.styles.ts';
import { texts } from '../../styles/texts.styles.ts';
import { unkept } from '../../styles/unkept.styles.ts';
import { honeypotIn } from '../../templates/honeypot.ts';
import { progressInWords } from '../../templates/progress-words.ts';
import { styles } from './casting.styles.ts';
import { SamradVoteCastEvent } from './feedback-poll.events.ts';
import {
  counted,
  finalAt,
  isNews,
  asksForResults,
  nobodyVoted,
  openedState,
  problemOf,
  screenOf,
  withChoice,
} from './casting.state.ts';
import type { PollOpening, PollState } from './feedback-poll.state.ts';
import { isCast, readVote } from './kept-vote.ts';
import { PollSession, type PollSessionOptions } from './poll-session.ts';
import type { PollView } from './poll-view.ts';
import { choicesLeft } from './views/choice-words.ts';
import { countInWords } from './views/count-words.ts';
import { lostInWords } from './views/results-part.ts';
import { VoteSending } from './vote-sending.ts';

export * from './views/casting-views.ts';

/** All that somebody does beyond choosing: casting, changing, reading the results, keeping the receipt. */
export class Casting {
  readonly #session: PollSession;
  readonly #clock: ServerClock;
  readonly sending: VoteSending;
  readonly feed: LiveResults;
  copied = false;
  isPaused = false;
  isTable = false;

  constructor(visit: PollSessionOptions) {
    const { host, poll, loadedAt } = visit;
    const session = (this.#session = new PollSession(visit));
    void fetchFailureWords().then(() => host.requestUpdate());
    this.#clock = new ServerClock(host);
    this.#clock.set(poll.now, loadedAt);
    const turns = [opensAt(poll), closesAt(poll), finalAt(poll)];
    this.#clock.wakeAt(turns.filter((instant) => instant !== undefined));
    addStyles(host, paper, texts, chosen, ranking, receipt, styles);
    this.sending = new VoteSending(host, session.voteName);
    this.sending.onStage = () => {
      const words = progressInWords(this.sending, session.wording);
      if (words) session.announcer.say(words);
    };
    this.feed = new LiveResults(
      host,
      (before, after) => this.#tell(before, after),
      (isLost) => session.announcer.say(isLost ? lostInWords(session.wording) : ''),
    );
  }

  get state(): PollState {
    return this.#session.state;
  }

  /** By the server's clock. A vote that comes in the time of grace is no answer that somebody was writing. */
  get opening(): PollOpening {
    const opening = openingAt(this.#session.poll, this.#clock.now());
    return opening === 'grace' ? 'closed' : opening;
  }

  /** It has just closed: the last votes are told of in a moment. */
  get isSettling(): boolean {
    const [now, poll] = [this.#clock.now(), this.#session.poll];
    const [end, final] = [closesAt(poll), finalAt(poll)];
    return end !== undefined && final !== undefined && end <= now && now < final;
  }

  /** False where the poll was given without a backend. */
  get canAsk(): boolean {
    return this.#session.backend !== undefined;
  }

  /** Has the results come, and go on coming, as far as the screen shows them. */
  follow({ poll, state, opening, canVote }: PollView): void {
    const { backend } = this.#session;
    const isOpen = opening === 'open';
    const isFinal = !isOpen && !this.isSettling;
    const isShown =
      screenOf(state, opening, canVote) === 'results' &&
      asksForResults(poll, isOpen, state.cast !== undefined);
    const wanted = {
      poll: poll.id,
      receipt: state.cast?.receipt,
      isLive: !isFinal && !this.isPaused,
      isFinal,
    };
    this.feed.want(backend && isShown ? { backend, ...wanted } : undefined);
    // At once, while nobody has read: what stands below must not move under a vote. Results, and what is to be asked, take as
    // much as a question.
    if (opening === 'closed' && !state.news && !(backend && isShown)) addStyles(this.#session.host, unkept);
  }

  /** Another choice; how many are left is told once whoever chooses pauses. */
  choose(choice: readonly string[]): void {
    const { poll, state, announcer } = this.#session;
    this.#session.write(withChoice(poll, state, choice));
    if (poll.choice.kind === 'several') announcer.say(choicesLeft(this.#session), 'later');
  }

  readonly cast = async (): Promise<void> => {
    const { host, poll, backend, state, wording, announcer } = this.#session;
    if (!backend || this.sending.status === 'running') return;
    const problem = problemOf(poll, state.choice);
    if (problem) return this.#session.move({ ...state, problem });
    const kept = readVote(this.#session.voteName);
    // Cast in another tab, or in another widget of the same poll.
    if (isCast(kept) && !state.cast) return this.#session.move(openedState(kept));
    announcer.say(wording.msg('Skickar …', { id: 'review.sending' }));
    const cast = state.cast
      ? await this.sending.change(backend, state.cast, state.choice)
      : await this.sending.cast(backend, poll, state.choice, {
          honeypot: honeypotIn(host.shadowRoot),
          identityToken: host.identityToken,
        });
    announcer.say('');
    if (!cast) return void this.#session.focusHeading();
    this.#session.move(counted(state, cast, !this.sending.isKept));
    host.dispatchEvent(new SamradVoteCastEvent(poll.id));
  };

  readonly showResults = (): void => this.#session.move({ ...this.#session.state, view: 'results' });

  /** To the question: for the first time, or again with what was chosen. */
  readonly showQuestion = (): void => {
    const { state } = this.#session;
    this.sending.reset();
    this.copied = false;
    const { news: _, problem: __, ...rest } = state;
    this.#session.move({ ...rest, view: 'choosing', choice: state.cast?.choice ?? state.choice });
  };

  readonly retry = (): void => this.feed.again();

  readonly togglePause = (): void => {
    this.isPaused = !this.isPaused;
    this.#session.host.requestUpdate();
  };

  readonly toggleTable = (): void => {
    this.isTable = !this.isTable;
    this.#session.host.requestUpdate();
  };

  readonly announce = (text: string): void => this.#session.announcer.say(text);

  readonly copy = async (text: string): Promise<void> => {
    const { announcer, wording, host } = this.#session;
    this.copied = await copyText(text);
    announcer.say(
      this.copied
        ? wording.msg('Kopierat', { id: 'copy.done' })
        : wording.msg('Det gick inte att kopiera. Skriv av kvittot i stället.', { id: 'poll.copy-failed' }),
    );
    host.requestUpdate();
  };

  /** The poll has been replaced by another one. */
  end(): void {
    for (const controller of [this.sending, this.feed, this.#clock]) {
      this.#session.host.removeController(controller);
      controller.hostDisconnected();
    }
  }

  #tell(before: PollResults | undefined, after: PollResults): void {
    const { poll, announcer, wording } = this.#session;
    if (!isNews(before, after) || nobodyVoted(poll, after)) return;
    const { msg, locale } = wording;
    const soFar = plural(locale, after.total, {
      one: msg('{n} röst hittills', { id: 'poll.told.one' }),
      other: msg('{n} röster hittills', { id: 'poll.told.other' }),
    });
    const count =
      this.opening === 'open' ? fill(soFar, { n: after.total }, locale) : countInWords(poll, after, wording);
    announcer.say(count, before && 'later');
  }
}
