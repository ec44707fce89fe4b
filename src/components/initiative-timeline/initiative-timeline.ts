import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { Dialogue, PublishedDialogue } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { Load } from '../../controllers/load.ts';
import { OpenForPrint } from '../../controllers/open-for-print.ts';
import { Words } from '../../i18n/words.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { loadFailed, loading } from '../../templates/loading.ts';
import { ChronologyOf } from './chronology.ts';
import { isDayShown, periodProblems, swedishDay } from './initiative-timeline.state.ts';
import { styles } from './initiative-timeline.styles.ts';
import { Reading } from './reading.ts';
import type { TimelineView } from './timeline-view.ts';
import { timelineBody } from './views/timeline-body.ts';

/**
 * What has been done, is done and is planned in a dialogue, in order of time.
 *
 * @summary Shows a dialogue's initiatives along a line of time, to filter, search and link to.
 * @slot - Fallback content, seen until the element works and when it cannot.
 * @fires samrad-ready - The initiatives are shown.
 * @fires samrad-load-failed - The dialogue or its initiatives could not be fetched.
 * @fires samrad-filter-changed - The reader has chosen other filters.
 * @csspart heading, item, status, bar, button, error
 */
export class SamradInitiativeTimeline extends LitElement {
  static override readonly styles = [tokens, base, controls, panels, styles];

  /** The id of the dialogue; as a property also the dialogue itself, with its initiatives. */
  @property() dialogue: string | Dialogue | undefined;
  /** The URL of the backend's root, absolute or relative to the page. */
  @property() backend: string | undefined;
  /** What the backend speaks: `samrad` (default) or `static`. */
  @property() kind: string | undefined;
  /** The URL of one document that holds the dialogue; then no server is needed. */
  @property() src: string | undefined;
  /** A backend as an object; comes before the attributes. */
  @property({ attribute: false }) backendClient: Backend | undefined;
  /** Shows one area alone, by its id. Follows what the reader chooses, as do `status`, `from` and `to`. */
  @property({ reflect: true }) area: string | undefined;
  /** Shows one status alone: `idea`, `planned`, `ongoing`, `completed`, `paused` or `cancelled`. */
  @property({ reflect: true }) status: string | undefined;
  /** Shows what is or may be from then on: a year, or another EDTF point such as `199X` or `2017-05`. */
  @property({ reflect: true }) from: string | undefined;
  /** Shows what is or may be until then, that time included. */
  @property({ reflect: true }) to: string | undefined;
  /** `oldest` first (default) or `newest`. */
  @property() order = 'oldest';
  /** What the initiatives are headed by: `decade` (default), `year` or `none`. */
  @property() group = 'decade';
  /** The level of the title; what is below it follows. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The name of the region for screen readers, where the title would be said twice on a page. */
  @property() label: string | undefined;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #load: Load<PublishedDialogue> = new Load<PublishedDialogue>(
    this,
    (backend, id, signal) => this.#reading.read(backend, id, signal),
    (dialogue) => this.#reading.begin(dialogue),
  );
  readonly #reading = new Reading(this, this.#words, this.#announcer);
  readonly #chronology = new ChronologyOf();

  constructor() {
    super();
    new OpenForPrint(this);
  }

  /** What is to be loaded: named by its id, or given. */
  wanted(): string | PublishedDialogue | undefined {
    return this.dialogue;
  }

  override render(): TemplateResult {
    return html`<section aria-label=${this.label ?? nothing}>
        ${this.#announcer.region()} ${this.#words.ready ? this.#renderContent() : loading(undefined)}
      </section>
      ${this.#load.error ? html`<slot></slot>` : nothing}`;
  }

  protected override updated(): void {
    const { pages, rest } = this.#reading;
    if (pages.latest && !rest.error) void rest.fetch();
  }

  #renderContent(): TemplateResult {
    const { error } = this.#load;
    if (error) return loadFailed(error, this.#words, this.headingLevel, () => this.#load.retry());
    const view = this.#view();
    if (view) return timelineBody(view);
    const { pages, actions } = this.#reading;
    return pages.error
      ? loadFailed(pages.error, this.#words, this.headingLevel, actions.retry)
      : loading(this.#words);
  }

  #view(): TimelineView | undefined {
    const dialogue = this.#load.value;
    const { pages, filters, period, at, copied, calendar, rest, actions } = this.#reading;
    const page = pages.latest;
    if (!dialogue || !page) return undefined;
    const today = swedishDay(page.now);
    const { items } = pages;
    return {
      dialogue,
      items,
      page,
      list: pages.first,
      chronology: this.#chronology.of(items, {
        group: this.group,
        isNewestFirst: this.order === 'newest',
        today: isDayShown(today, pages.query) ? today : undefined,
        startsWhole: !at,
        endsWhole: !page.next,
      }),
      filters,
      answered: pages.answered,
      period,
      problems: periodProblems(period),
      wording: this.#words,
      headingLevel: this.headingLevel,
      today,
      beginsAt: at && items.length < page.total ? at : undefined,
      pending: pages.pending,
      error: pages.error ?? calendar.error,
      failed: pages.failed,
      copied: copied.last,
      rest,
      actions,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-initiative-timeline': SamradInitiativeTimeline;
  }
}
