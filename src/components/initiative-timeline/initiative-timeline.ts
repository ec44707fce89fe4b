import { LitElement, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { Dialogue, PublishedDialogue } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { Load } from '../../controllers/load.ts';
import { Theme } from '../../controllers/theme.ts';
import { reflected, shown, widgetProperties } from '../../controllers/widget-properties.ts';
import { Words } from '../../i18n/words.ts';
import { widget } from '../../styles/widget.styles.ts';
import { prepareFailure } from '../../templates/failure.ts';
import { loadFailed } from '../../templates/loading.ts';
import { shell } from '../../templates/shell.ts';
import { chronologyOf, isDayShown } from './chronology.ts';
import { styles } from './initiative-timeline.styles.ts';
import { TimelineSession } from './timeline-session.ts';
import type { TimelineView } from './timeline-view.ts';
import { timelineBody } from './views/timeline-body.ts';

/**
 * What has been done, is done and is planned in a dialogue, in order of time.
 *
 * @privateRemarks What reading the list takes is here. The rest is `Steering`, fetched when the list is seen or
 * something in it is pressed.
 * @summary Shows a dialogue's initiatives along a line of time, to filter, search and link to.
 * @slot - Fallback content, seen until the element works and when it cannot.
 * @fires samrad-ready - The initiatives are shown.
 * @fires samrad-load-failed - The dialogue or its initiatives could not be fetched.
 * @fires samrad-filter-changed - The reader has chosen other filters.
 */
export class SamradInitiativeTimeline extends LitElement {
  static override readonly styles = [widget, styles];
  static override readonly properties = {
    ...widgetProperties,
    dialogue: shown,
    area: reflected,
    status: reflected,
    from: reflected,
    to: reflected,
    order: {},
    group: {},
  };

  /** The id of the dialogue; as a property also the dialogue itself, with its initiatives. */
  dialogue: string | Dialogue | undefined;
  /** The URL of the backend's root, absolute or relative to the page. */
  backend: string | undefined;
  /** What the backend speaks; `static` is documents that are only to be read. */
  kind: string | undefined;
  /** The URL of one document that holds the dialogue; then no server is needed. */
  src: string | undefined;
  /** A backend as an object; comes before the attributes. */
  backendClient: Backend | undefined;
  /** `auto` takes the page's own colours where they can be read. */
  theme: string | undefined;
  /** Shows one area alone, by its id. Follows what the reader chooses, as do `status`, `from` and `to`. */
  area: string | undefined;
  /**
   * Shows one status alone.
   * @type {'idea' | 'planned' | 'ongoing' | 'completed' | 'paused' | 'cancelled'}
   */
  status: string | undefined;
  /** Shows what is or may be from then on: a year, or another EDTF point such as `199X` or `2017-05`. */
  from: string | undefined;
  /** Shows what is or may be until then, that time included. */
  to: string | undefined;
  /**
   * Which come first.
   * @type {'oldest' | 'newest'}
   */
  order = 'oldest';
  /**
   * What the initiatives are headed by.
   * @type {'decade' | 'year' | 'none'}
   */
  group = 'decade';
  /** The level of the title; what is below it follows. */
  headingLevel = 2;
  /** The name of the region for screen readers, where the title would be said twice on a page. */
  label: string | undefined;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #load: Load<PublishedDialogue> = new Load<PublishedDialogue>(
    this,
    (backend, id, signal) => this.#session.read(backend, id, signal),
    (dialogue) => void this.#session.begin(dialogue),
    prepareFailure,
  );
  readonly #session = new TimelineSession(this, this.#words, this.#announcer, () => this.performUpdate());

  constructor() {
    super();
    new Theme(this);
  }

  /** What is to be loaded: named by its id, or given. */
  wanted(): string | PublishedDialogue | undefined {
    return this.dialogue;
  }

  override render(): TemplateResult {
    const content = () => {
      const view = this.#view();
      if (view) return timelineBody(view);
      const { error, retry } = this.#session;
      return error && loadFailed(error, this.#words, this.headingLevel, retry);
    };
    return shell(this, this.#words, this.#load, content, this.#announcer);
  }

  #view(): TimelineView | undefined {
    const { pages, growth, rest, steering, filters, isCut, before, error, open, act, retry, fold } =
      this.#session;
    const { page, answered, isPending } = pages;
    const dialogue = this.#load.value;
    if (!dialogue || !page) return undefined;
    const { today } = page;
    const isNewestFirst = this.order === 'newest';
    const rows = chronologyOf(page.items, {
      group: this.group,
      isNewestFirst,
      today: isDayShown(today, answered) ? today : undefined,
      after: isCut ? 'unknown' : pages.starts.at(-1)?.after,
      endsWhole: !page.next,
    });
    growth.follow(page.items, rows.length);
    return {
      dialogue,
      page,
      rows,
      drawn: growth.drawn,
      filters,
      answered,
      isCut,
      before,
      wording: this.#words,
      headingLevel: this.headingLevel,
      isNewestFirst,
      today,
      isPending,
      error,
      isStale: Boolean(error && (!steering || answered !== pages.query)),
      open,
      rest,
      steering,
      views: rest.value,
      act,
      retry,
      fold,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-initiative-timeline': SamradInitiativeTimeline;
  }
}
