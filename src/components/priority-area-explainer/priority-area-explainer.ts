import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import { BackendError } from '../../backend/errors.ts';
import type { PublishedDialogue } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { Lazy } from '../../controllers/lazy.ts';
import { Load } from '../../controllers/load.ts';
import { Theme } from '../../controllers/theme.ts';
import { shown, widgetProperties } from '../../controllers/widget-properties.ts';
import { Words } from '../../i18n/words.ts';
import { widget } from '../../styles/widget.styles.ts';
import { prepareFailure } from '../../templates/failure.ts';
import { shell } from '../../templates/shell.ts';
import type { ExplainerView, ReadingModule } from './explainer-view.ts';
import { SamradAreaToggledEvent } from './priority-area-explainer.events.ts';
import {
  layoutOf,
  opened,
  shownAreas,
  toggled,
  type ExplainerState,
  type Layout,
} from './priority-area-explainer.state.ts';
import { styles } from './priority-area-explainer.styles.ts';
import type { Reading } from './reading.ts';
import { explainerBody } from './views/explainer-body.ts';

/**
 * The areas that the parties of a dialogue have agreed on: why, towards which goals, with whom, what is being
 * done, and what one can influence.
 *
 * @summary Explains the priority areas of a dialogue.
 * @slot - Fallback content, seen until the element works and when it cannot.
 * @fires samrad-ready - The areas are shown.
 * @fires samrad-load-failed - The dialogue could not be fetched.
 * @fires samrad-area-toggled - A person has opened or closed an area.
 */
export class SamradPriorityAreaExplainer extends LitElement {
  static override readonly styles = [widget, styles];
  static override readonly properties = {
    ...widgetProperties,
    dialogue: shown,
    area: {},
    layout: {},
    fragment: { type: Boolean },
  };

  /** The id of the dialogue; as a property also the dialogue itself. */
  dialogue: string | PublishedDialogue | undefined;
  /** The id of one area: just that one is shown, and it is open. */
  area: string | undefined;
  /**
   * How the areas are laid out.
   * @type {'accordion' | 'tabs'}
   * @default 'accordion'
   */
  layout: string | undefined;
  /**
   * Whether the page's address follows: `#` and the id of an area opens it, and opening one puts it there. Off
   * by default, since the address belongs to the host page.
   */
  fragment = false;
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
  /** The level of the areas' titles; what is below them follows. */
  headingLevel = 2;
  /** The name of the region for screen readers. */
  label: string | undefined;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #rest = new Lazy<ReadingModule>(this, () => import('./reading.ts'), prepareFailure);
  readonly #load = new Load<PublishedDialogue>(
    this,
    (backend, id, signal) => backend.dialogue(id, signal),
    (dialogue) => this.#open(dialogue),
    prepareFailure,
  );
  #reading: Reading | undefined;
  #state: ExplainerState = { open: [], isEasyRead: false };

  constructor() {
    super();
    new Theme(this);
  }

  /** What is to be loaded: named by its id, or given. */
  wanted(): string | PublishedDialogue | undefined {
    return this.dialogue;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { value } = this.#load;
    if (value && (changed.has('area') || changed.has('layout'))) {
      const areas = [this.area, changed.get('area')];
      // What is not to be found is for the loading to tell; what was not may be about to be told.
      if (areas.some((area) => shownAreas(value, area).length === 0)) void this.#load.retry();
      else this.#open(value);
    }
    const { value: rest } = this.#rest;
    if (!rest || !value) return;
    this.#reading ??= new rest.Reading(this);
    this.#reading.follow(this.#view(value), this.#load.backend);
  }

  override render(): TemplateResult {
    const content = () => {
      const { value } = this.#load;
      return value && explainerBody(this.#view(value));
    };
    return shell(this, this.#words, this.#load, content, this.#announcer);
  }

  protected override updated(): void {
    // What is inside the areas comes as soon as their names are seen: it can be searched for, and printed.
    if (this.#load.value && !this.#rest.error) void this.#rest.fetch();
  }

  #view(dialogue: PublishedDialogue): ExplainerView {
    return {
      dialogue,
      areas: shownAreas(dialogue, this.area),
      layout: this.#layout,
      state: this.#state,
      rest: this.#rest,
      reading: this.#reading,
      views: this.#rest.value,
      wording: this.#words,
      headingLevel: this.headingLevel,
      write: this.#write,
      toggle: this.#toggle,
    };
  }

  get #layout(): Layout {
    return this.area ? 'accordion' : layoutOf(this.layout);
  }

  /** Opens what the attributes ask for. */
  #open(dialogue: PublishedDialogue): void {
    const areas = shownAreas(dialogue, this.area);
    if (this.area && areas.length === 0) throw new BackendError('not-found', `no area "${this.area}"`);
    const open = opened(areas, this.#layout, this.#state.open.at(-1), Boolean(this.area));
    this.#write({ ...this.#state, open });
  }

  readonly #toggle = (id: string, isOpen: boolean): void => {
    this.#write({ ...this.#state, open: toggled(this.#state.open, id, isOpen, this.#layout) });
    if (this.fragment) this.#rest.value?.writeAddress(id, isOpen);
    this.dispatchEvent(new SamradAreaToggledEvent(id, isOpen));
  };

  readonly #write = (state: ExplainerState): void => {
    this.#state = state;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-priority-area-explainer': SamradPriorityAreaExplainer;
  }
}
