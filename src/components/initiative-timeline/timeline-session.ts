import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { BackendError } from '../../backend/errors.ts';
import type { InitiativeQuery } from '../../backend/initiatives/initiative-query.ts';
import type { Dialogue, PublishedDialogue } from '../../contracts/index.ts';
import type { Announcer } from '../../controllers/announcer.ts';
import { InitiativePages } from '../../controllers/initiative-pages.ts';
import { Lazy } from '../../controllers/lazy.ts';
import { idle } from '../../device/idle.ts';
import type { Wording } from '../../i18n/wording.ts';
import { prepareFailure } from '../../templates/failure.ts';
import { goToFailure } from '../../templates/loading.ts';
import { inAttributes, isFiltered, queryFor, type Filters } from './initiative-timeline.state.ts';
import { Growth } from './growth.ts';
import { linkedInitiative } from './linked-initiative.ts';
import type { Steering } from './steering.ts';
import type { SteeringModule } from './timeline-view.ts';

/** The filters that the page can set stand in the element's attributes. */
interface TimelineHost extends ReactiveControllerHost, HTMLElement {
  area: string | undefined;
  status: string | undefined;
  from: string | undefined;
  to: string | undefined;
  readonly order: string;
  readonly group: string;
  readonly src: string | undefined;
  wanted(): string | { readonly id: string } | undefined;
}

/** What is asked of the backend for somebody who reads a timeline. What she does with it is `Steering`, which comes when the list is seen. */
export class TimelineSession implements ReactiveController {
  #asked: string | undefined;
  #pressed: ((steering: Steering) => unknown) | undefined;
  #isSeen = false;

  readonly host: TimelineHost;
  readonly wording: Wording;
  readonly announcer: Announcer;
  /** Draws what has changed at once, not in a moment: paper does not wait. */
  readonly drawNow: () => void;
  readonly pages: InitiativePages;
  readonly growth: Growth;
  readonly rest: Lazy<SteeringModule>;
  /** The initiatives that are folded out. */
  readonly open = new Set<string>();
  /** The filters that are no attributes: what somebody looks for is nobody's business. */
  own: Pick<Filters, 'party' | 'text'> = {};
  /** The initiative that the list begins with, since a link points at it. */
  at = linkedInitiative();
  steering: Steering | undefined;
  dialogue: PublishedDialogue | undefined;

  constructor(host: TimelineHost, wording: Wording, announcer: Announcer, drawNow: () => void) {
    this.host = host;
    this.wording = wording;
    this.announcer = announcer;
    this.drawNow = drawNow;
    this.pages = new InitiativePages(host);
    this.growth = new Growth(host);
    this.rest = new Lazy(host, () => import('./steering.ts'), prepareFailure);
    host.addController(this);
  }

  get filters(): Filters {
    // Null where an attribute was taken away, or a framework says so.
    const [area, status, from, to] = inAttributes.map((name) => this.host[name] || undefined);
    return { area, status, from, to, ...this.own };
  }

  /** The list begins with an initiative that was linked to; there may be more before it. */
  get isCut(): boolean {
    const { page } = this.pages;
    return Boolean(this.at && page && page.items.length < page.total);
  }

  /** How many come before those on show. */
  get before(): number | undefined {
    return this.isCut ? undefined : (this.pages.starts.at(-1)?.before ?? 0);
  }

  get error(): BackendError | undefined {
    return this.pages.error ?? this.steering?.savedDays.error ?? (this.#pressed && this.rest.error);
  }

  /** Asks anew when the attributes want something else. */
  hostUpdate(): void {
    if (this.rest.value) this.steering ??= new this.rest.value.Steering(this);
    const wanted = JSON.stringify(this.#query());
    if (!this.#asked || this.#asked === wanted) return;
    this.#asked = wanted;
    this.at = undefined;
    this.act((steering) => steering.refine());
  }

  hostUpdated(): void {
    if (!this.pages.page || this.#isSeen) return;
    this.#isSeen = true;
    void idle().then(() => this.rest.fetch());
  }

  async read(backend: Backend, id: string, signal: AbortSignal): Promise<PublishedDialogue> {
    this.pages.use((query, abort) => backend.initiatives(id, query, abort));
    const [dialogue] = await Promise.all([
      backend.dialogue(id, signal),
      this.ask(),
      // What the list is narrowed to stands above it: nothing moves when the words for that come.
      isFiltered(this.filters) && this.rest.fetch(),
    ]);
    if (this.pages.error) throw this.pages.error;
    return dialogue;
  }

  async begin(dialogue: PublishedDialogue | Dialogue): Promise<void> {
    this.dialogue = dialogue;
    if ('initiatives' in dialogue) {
      this.pages.use(async (query, signal) => {
        await this.rest.fetch();
        if (!this.rest.value) throw this.rest.error;
        return this.rest.value.askGiven(dialogue)(query, signal);
      });
      await this.ask();
    }
    // The page was opened by a link to an initiative: it is brought forward. Without one nothing moves.
    const { at } = this;
    if (at) this.act((steering) => steering.links.arrive(at));
  }

  /** Does something as soon as its code is here. */
  readonly act = (what: (steering: Steering) => unknown): void => void this.#act(what);

  readonly retry = (): Promise<void> =>
    this.#act((!this.steering && this.#pressed) || ((steering) => steering.retry()));

  readonly fold = (id: string, isOpen: boolean): void => {
    this.open[isOpen ? 'add' : 'delete'](id);
    void this.rest.fetch();
    this.host.requestUpdate();
  };

  /** Asks for the first page of what the filters say. Resolves to whether it is on show. */
  ask(): Promise<boolean> {
    const query = this.#query();
    this.#asked = JSON.stringify(query);
    return this.pages.fetch({ ...query, at: this.at });
  }

  async #act(what: (steering: Steering) => unknown): Promise<void> {
    this.#pressed = what;
    await this.rest.fetch();
    await this.host.updateComplete;
    if (this.steering) await what(this.steering);
    else goToFailure(this.host);
  }

  #query(): InitiativeQuery {
    return queryFor(this.filters, this.host.order);
  }
}
