import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { InitiativeQuery } from '../../backend/initiative-query.ts';
import type { Dialogue, PublishedDialogue } from '../../contracts/index.ts';
import type { Announcer } from '../../controllers/announcer.ts';
import { InitiativePages, askGiven } from '../../controllers/initiative-pages.ts';
import { Lazy } from '../../controllers/lazy.ts';
import type { Wording } from '../../i18n/wording.ts';
import { CopiedLink } from './copied-link.ts';
import { SamradFilterChangedEvent } from './initiative-timeline.events.ts';
import {
  daysToCome,
  filterNames,
  linkedInitiative,
  periodProblems,
  queryFor,
  swedishDay,
  type Filters,
} from './initiative-timeline.state.ts';
import type { RestModule, TimelineActions } from './timeline-view.ts';
import { countInWords } from './views/results.ts';

/** The filters that the page can set stand in the element's attributes. */
interface ReadingHost extends ReactiveControllerHost, HTMLElement {
  area: string | undefined;
  status: string | undefined;
  from: string | undefined;
  to: string | undefined;
  readonly order: string;
}

const noFilters: Filters = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/** What somebody who reads a timeline does with it, and what is asked of the backend because of it. */
export class Reading implements ReactiveController {
  readonly #host: ReadingHost;
  readonly #wording: Wording;
  readonly #announcer: Announcer;
  #connection: AbortController | undefined;
  #asked: string | undefined;
  #own: Pick<Filters, 'party' | 'text'> = {};
  /** A period that cannot be asked for, as it stands in its fields. */
  #unread: Filters | undefined;
  /** What is to take the focus. */
  #awaited: string | undefined;

  readonly pages: InitiativePages;
  readonly copied: CopiedLink;
  readonly rest: Lazy<RestModule>;
  readonly calendar: Lazy<typeof import('./calendar.ts')>;
  /** The initiative that the list begins with, since a link points at it. */
  at: string | undefined;

  constructor(host: ReadingHost, wording: Wording, announcer: Announcer) {
    this.#host = host;
    this.#wording = wording;
    this.#announcer = announcer;
    this.pages = new InitiativePages(host);
    this.copied = new CopiedLink(host);
    this.rest = new Lazy(host, () => import('./rest.ts'));
    this.calendar = new Lazy(host, () => import('./calendar.ts'));
    this.at = linkedInitiative(location.hash);
    host.addController(this);
  }

  get filters(): Filters {
    const { area, status, from, to } = this.#host;
    return { area, status, from, to, ...this.#own };
  }

  /** The period as it was written. */
  get period(): Filters {
    return this.#unread ?? this.filters;
  }

  hostConnected(): void {
    const { signal } = (this.#connection = new AbortController());
    addEventListener('hashchange', () => this.#followLink(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** Asks anew when the attributes or the reader want something else. */
  hostUpdate(): void {
    if (this.#asked !== undefined && this.#asked !== this.#wanted()) void this.#refine();
  }

  hostUpdated(): void {
    const target = this.#awaited && this.#host.shadowRoot?.querySelector<HTMLElement>(this.#awaited);
    if (!target) return;
    this.#awaited = undefined;
    target.focus();
  }

  async read(backend: Backend, id: string, signal: AbortSignal): Promise<PublishedDialogue> {
    this.pages.use((query, abort) => backend.initiatives(id, query, abort));
    const [dialogue] = await Promise.all([backend.dialogue(id, signal), this.#ask()]);
    if (this.pages.error) throw this.pages.error;
    return dialogue;
  }

  begin(dialogue: PublishedDialogue | Dialogue): void {
    if ('initiatives' in dialogue) {
      this.pages.use(askGiven(dialogue));
      void this.#ask().then(() => this.#arrive());
    } else this.#arrive();
  }

  readonly actions: TimelineActions = {
    filter: (change) => void this.#filter(change),
    clearFilters: () => {
      for (const field of this.#host.shadowRoot?.querySelectorAll('input') ?? []) field.value = '';
      void this.#filter(noFilters).then(() => this.#focusResults());
    },
    writePeriod: (change) => {
      const { from, to } = { ...this.period, ...change };
      const problems = periodProblems({ from, to });
      if (!problems.from && !problems.to) return void this.#filter({ from, to });
      this.#unread = { from, to };
      this.#host.requestUpdate();
    },
    more: () => void this.#more(),
    retry: () => void this.#retry(),
    fromStart: () => {
      this.at = undefined;
      void this.#refine().then(() => this.#focusResults());
    },
    show: (id) => void this.#show(id),
    copyLink: (id) => void this.#copyLink(id),
    saveDays: () => void this.#saveDays(),
  };

  async #filter(change: Filters): Promise<void> {
    this.at = this.#unread = undefined;
    const { party, text, ...shared } = { ...this.filters, ...change };
    this.#own = { party, text };
    for (const name of ['area', 'status', 'from', 'to'] as const) {
      this.#host[name] = shared[name] || undefined;
    }
    this.#host.dispatchEvent(new SamradFilterChangedEvent(this.#host));
    await this.#refine();
  }

  #query(): InitiativeQuery {
    return { ...queryFor(this.filters, this.#host.order), at: this.at };
  }

  #wanted(): string {
    return JSON.stringify(this.#query());
  }

  #ask(): Promise<boolean> {
    this.#asked = this.#wanted();
    return this.pages.refine(this.#query());
  }

  async #refine(): Promise<void> {
    if (await this.#ask()) this.#tellCount();
  }

  async #retry(): Promise<void> {
    switch (this.pages.failed) {
      case 'more':
        return this.#more();
      case 'first':
        await this.#refine();
        return this.#focusResults();
      default:
        return this.#saveDays();
    }
  }

  #tellCount(): void {
    const { items, latest } = this.pages;
    this.#announcer.say(countInWords(latest?.total ?? 0, items.length, this.#wording));
  }

  async #more(): Promise<void> {
    const { length } = this.pages.items;
    if (!(await this.pages.more())) return;
    this.#tellCount();
    const first = this.pages.items[length];
    if (first) this.#focusInitiative(first.id);
  }

  /** The page was opened by a link to an initiative: it is brought forward. Without one nothing moves. */
  #arrive(): void {
    if (this.at && this.pages.items.some(({ id }) => id === this.at)) this.#focusInitiative(this.at);
    else this.at = undefined;
  }

  #followLink(): void {
    const id = linkedInitiative(location.hash);
    if (id) void this.#show(id);
  }

  async #show(id: string): Promise<void> {
    const isHere = () => this.pages.items.some((initiative) => initiative.id === id);
    if (!isHere()) {
      this.at = id;
      await this.#ask();
    }
    if (isHere()) this.#focusInitiative(id);
  }

  async #copyLink(id: string): Promise<void> {
    const { msg } = this.#wording;
    const isDone = await this.copied.copy(id);
    this.#announcer.say(
      isDone
        ? msg('Kopierat', { id: 'copy.done' })
        : msg('Det gick inte att kopiera länken.', { id: 'initiative.copy-failed' }),
    );
  }

  async #saveDays(): Promise<void> {
    const { items, latest } = this.pages;
    const days = daysToCome(items, swedishDay(latest?.now ?? new Date().toISOString()));
    await this.calendar.fetch();
    this.calendar.value?.saveCalendar(days, this.#wording.locale, location.href);
  }

  #focusInitiative(id: string): void {
    this.#focus(`[data-id="${id}"] [role=heading]`);
  }

  /** What was pressed goes away with what it did; the focus must not go with it. */
  #focusResults(): void {
    this.#focus('.count .meta, .empty [role=heading], .failure button');
  }

  /** As soon as it is drawn. */
  #focus(selector: string): void {
    this.#awaited = selector;
    this.#host.requestUpdate();
  }
}
