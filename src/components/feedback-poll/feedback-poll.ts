import { LitElement, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedPoll } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { Lazy } from '../../controllers/lazy.ts';
import { Load } from '../../controllers/load.ts';
import { Theme } from '../../controllers/theme.ts';
import { shown, widgetProperties } from '../../controllers/widget-properties.ts';
import { Words } from '../../i18n/words.ts';
import { actions } from '../../styles/actions.styles.ts';
import { choices } from '../../styles/choices.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { widget } from '../../styles/widget.styles.ts';
import { prepareFailure } from '../../templates/failure.ts';
import { goToFailure } from '../../templates/loading.ts';
import { shell } from '../../templates/shell.ts';
import type { Casting } from './casting.ts';
import { styles } from './feedback-poll.styles.ts';
import type { CastingModule, IdentityToken, PollActions, PollView } from './poll-view.ts';
import { fetchesRest, pollBody } from './views/poll-body.ts';
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
  static override readonly styles = [widget, actions, panels, choices, styles];
  static override readonly properties = {
    ...widgetProperties,
    poll: shown,
    identityToken: { attribute: false },
  };

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
  /** Shows who has logged in, where the poll takes one vote a person: a token, or what gives one when a vote is cast. */
  identityToken: IdentityToken | undefined;
  /** `auto` takes the page's own colours where they can be read. */
  theme: string | undefined;
  /** The level of the question; what is below it follows. */
  headingLevel = 2;
  /** The name of the region for screen readers, where the question would be said twice on a page. */
  label: string | undefined;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #rest = new Lazy<CastingModule>(this, () => import('./casting.ts'), prepareFailure);
  readonly #load = new Load<PublishedPoll>(
    this,
    (backend, id, signal) => backend.poll(id, signal),
    () => this.#begin(),
    prepareFailure,
  );
  #choice: readonly string[] = [];
  #loadedAt = 0;
  #casting: Casting | undefined;

  constructor() {
    super();
    new Theme(this);
    for (const touch of ['focusin', 'pointerenter']) this.addEventListener(touch, this.#actions.fetchRest);
  }

  /** What is to be loaded: named by its id, or given. */
  wanted(): string | PublishedPoll | undefined {
    return this.poll;
  }

  protected override willUpdate(): void {
    const { value: rest } = this.#rest;
    const { value: poll, backend } = this.#load;
    if (!rest || !poll) return;
    this.#casting ??= new rest.Casting({
      host: this,
      poll,
      backend,
      loadedAt: this.#loadedAt,
      choice: this.#choice,
      voteName: this.#voteName(poll),
      wording: this.#words,
      announcer: this.#announcer,
    });
    this.#casting.follow(this.#view(poll));
  }

  override render(): TemplateResult {
    const content = () => {
      const { value } = this.#load;
      return value && pollBody(this.#view(value));
    };
    return shell(this, this.#words, this.#load, content, this.#announcer);
  }

  protected override updated(): void {
    const { value } = this.#load;
    if (value && !this.#rest.error && fetchesRest(this.#view(value))) this.#actions.fetchRest();
  }

  #view(poll: PublishedPoll): PollView {
    const casting = this.#casting;
    return {
      poll,
      state: casting?.state ?? { view: 'choosing', choice: this.#choice },
      wording: this.#words,
      headingLevel: this.headingLevel,
      opening: casting?.opening ?? poll.status,
      canVote: this.#load.backend?.readOnly === false,
      hasVote: hasVote(this.#voteName(poll)),
      rest: this.#rest,
      views: this.#rest.value,
      casting,
      actions: this.#actions,
    };
  }

  readonly #actions: PollActions = {
    fetchRest: () => void this.#rest.fetch(),
    choose: (choice) => {
      this.#choice = choice;
      this.#casting?.choose(choice);
      this.#actions.fetchRest();
      this.requestUpdate();
    },
    cast: () => void this.#withRest((casting) => void casting.cast()),
    showResults: () => void this.#withRest((casting) => casting.showResults()),
  };

  #begin(): void {
    this.#loadedAt = Date.now();
    this.#choice = [];
    this.#casting?.end();
    this.#casting = undefined;
  }

  #voteName(poll: PublishedPoll): string {
    return voteName(this.#load.root, poll.id);
  }

  async #withRest(use: (casting: Casting) => void): Promise<void> {
    await this.#rest.fetch();
    await this.updateComplete;
    if (this.#casting) use(this.#casting);
    else goToFailure(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-feedback-poll': SamradFeedbackPoll;
  }
}
