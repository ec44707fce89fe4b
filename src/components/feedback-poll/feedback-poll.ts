import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedPoll } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { Lazy } from '../../controllers/lazy.ts';
import { Load } from '../../controllers/load.ts';
import { ServerClock } from '../../controllers/server-clock.ts';
import { widgetProperties } from '../../controllers/widget-properties.ts';
import { Words } from '../../i18n/words.ts';
import { base } from '../../styles/base.styles.ts';
import { buttons } from '../../styles/buttons.styles.ts';
import { choices } from '../../styles/choices.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { fetchFailureWords, loadFailed, loading } from '../../templates/loading.ts';
import { closesAt, openingAt, opensAt } from '../../time/index.ts';
import type { Casting } from './casting.ts';
import { toggled } from './feedback-poll.state.ts';
import { styles } from './feedback-poll.styles.ts';
import { PollSession } from './poll-session.ts';
import type { CastingModule, PollActions, PollView } from './poll-view.ts';
import { needsRest, pollBody } from './views/poll-body.ts';
import { hasVote, voteName } from './vote-name.ts';

/**
 * A question with one tap, and what people answered.
 *
 * @privateRemarks What choosing takes is here. The rest is `Casting`, fetched when the poll is first touched or the
 * results are to be shown.
 * @summary Asks one question, casts the vote and shows the results as the poll's policy allows.
 * @slot - Fallback content, seen until the element works and when it cannot.
 * @fires samrad-ready - The poll is shown.
 * @fires samrad-load-failed - The poll could not be fetched.
 * @fires samrad-vote-cast - The vote is counted.
 */
export class SamradFeedbackPoll extends LitElement {
  static override readonly styles = [tokens, base, buttons, choices, panels, styles];
  static override readonly properties = { ...widgetProperties, poll: {} };

  /** The id of the poll; as a property also the poll itself. */
  poll: string | PublishedPoll | undefined;
  /** The URL of the backend's root, absolute or relative to the page. */
  backend: string | undefined;
  /** What the backend speaks; `static` is documents that are only to be read. */
  kind: string | undefined;
  /** The URL of one document that holds the poll; then no server is needed to read it. */
  src: string | undefined;
  /** A backend as an object; comes before the attributes. */
  backendClient: Backend | undefined;
  /** `auto` takes the page's own colours where they can be read. */
  theme: string | undefined;
  /** The level of the question; what is below it follows. */
  headingLevel = 2;
  /** The name of the region for screen readers, where the question would be said twice on a page. */
  label: string | undefined;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #clock = new ServerClock(this);
  readonly #rest = new Lazy<CastingModule>(this, () => import('./casting.ts'));
  readonly #load = new Load<PublishedPoll>(
    this,
    (backend, id, signal) => backend.poll(id, signal),
    (poll) => this.#begin(poll),
    fetchFailureWords,
  );
  #session: PollSession | undefined;
  #casting: Casting | undefined;

  /** What is to be loaded: named by its id, or given. */
  wanted(): string | PublishedPoll | undefined {
    return this.poll;
  }

  protected override willUpdate(): void {
    const { value } = this.#rest;
    if (value && this.#session) this.#casting ??= new value.Casting(this.#session);
    const view = this.#view();
    if (view) this.#casting?.follow(view);
  }

  override render(): TemplateResult {
    return html`<section
        aria-label=${this.label ?? nothing}
        @focusin=${this.#actions.fetchRest}
        @pointerenter=${this.#actions.fetchRest}
      >
        ${this.#announcer.region()} ${this.#words.ready ? this.#renderContent() : loading(undefined)}
      </section>
      ${this.#load.error ? html`<slot></slot>` : nothing}`;
  }

  protected override updated(): void {
    const view = this.#view();
    if (view && !this.#rest.error && needsRest(view)) this.#actions.fetchRest();
  }

  #renderContent(): TemplateResult {
    const { error } = this.#load;
    if (error) return loadFailed(error, this.#words, this.headingLevel, () => this.#load.retry());
    const view = this.#view();
    return view ? pollBody(view) : loading(this.#words);
  }

  #view(): PollView | undefined {
    if (!this.#session || !this.#load.value) return undefined;
    const { poll, state, backend, voteName } = this.#session;
    return {
      poll,
      state,
      wording: this.#words,
      headingLevel: this.headingLevel,
      opening: openingAt(poll, this.#clock.now()),
      canVote: backend?.readOnly === false,
      hasVote: hasVote(voteName),
      lazy: this.#rest,
      views: this.#rest.value,
      casting: this.#casting,
      actions: this.#actions,
    };
  }

  readonly #actions: PollActions = {
    fetchRest: () => void this.#rest.fetch(),
    announce: (text, when) => this.#announcer.say(text, when),
    toggle: (option, isTicked) => {
      const { poll, state } = this.#session ?? {};
      if (poll && state) this.#actions.choose(toggled(poll, state.choice, option, isTicked));
    },
    choose: (choice) => {
      if (this.#casting) this.#casting.choose(choice);
      else this.#session?.write({ ...this.#session.state, choice });
    },
    cast: () => void this.#withRest((casting) => void casting.cast()),
    showResults: () => void this.#withRest((casting) => casting.showResults()),
  };

  #begin(poll: PublishedPoll): void {
    this.#clock.set(poll.now);
    this.#clock.wakeAt([opensAt(poll), closesAt(poll)].filter((instant) => instant !== undefined));
    this.#casting?.end();
    this.#casting = undefined;
    this.#session = new PollSession({
      host: this,
      poll,
      backend: this.#load.backend,
      voteName: voteName(this.backend ?? this.src, poll.id),
      wording: this.#words,
      announcer: this.#announcer,
    });
  }

  async #withRest(use: (casting: Casting) => void): Promise<void> {
    await this.#rest.fetch();
    await this.updateComplete;
    if (this.#casting) use(this.#casting);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-feedback-poll': SamradFeedbackPoll;
  }
}
