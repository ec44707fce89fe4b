import type { ReactiveController } from 'lit';
import type { Initiative } from '../../contracts/index.ts';
import { actions } from '../../styles/actions.styles.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { paper } from '../../styles/paper.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { texts } from '../../styles/texts.styles.ts';
import { unkept } from '../../styles/unkept.styles.ts';
import { fetchFailureWords, inWords } from '../../templates/failure.ts';
import { authorFaults } from './author-faults.ts';
import { AwaitedFocus } from './awaited-focus.ts';
import { CopiedLink } from './copied-link.ts';
import { DrawForPrint } from './draw-for-print.ts';
import { FoldedAhead } from './folded-ahead.ts';
import { FollowedLinks } from './followed-links.ts';
import { isFoundInside } from './found-inside.ts';
import { inAttributes, isFiltered, periodProblems, type Filters } from './initiative-timeline.state.ts';
import { SamradFilterChangedEvent } from './initiative-timeline.events.ts';
import { SavedDays } from './saved-days.ts';
import type { TimelineSession } from './timeline-session.ts';
import { styles } from './steering.styles.ts';
import { countInWords } from './views/count.ts';
import { narrowedInWords } from './views/narrowed.ts';
import { problemsInWords } from './views/period-problems.ts';

export { askGiven } from '../../controllers/given-initiatives.ts';
export * from './views/steering-views.ts';

const noFilters: Filters = {
  area: undefined,
  status: undefined,
  party: undefined,
  from: undefined,
  to: undefined,
  text: undefined,
};

/** All that somebody does with a timeline beyond reading it: filters, turns pages, follows and copies links, prints. */
export class Steering implements ReactiveController {
  readonly #session: TimelineSession;
  readonly #focus: AwaitedFocus;
  /** A period that cannot be asked for, as it stands in its fields. */
  #unread: Filters | undefined;
  /** Parties that take part in anything: they can be chosen also while nothing of theirs fits. */
  readonly active = new Set<string>();
  #hasToldAuthor = false;
  /** Folded out by a search, not by somebody. */
  #found: readonly string[] = [];

  /** What names the dialogue that somebody looks for something in. */
  #named: string;

  readonly links: FollowedLinks;
  readonly copied: CopiedLink;
  readonly ahead: FoldedAhead;
  readonly savedDays: SavedDays;

  constructor(session: TimelineSession) {
    const { host } = session;
    this.#session = session;
    this.#named = nameOf(host);
    this.copied = new CopiedLink(host);
    addStyles(host, paper, actions, panels, texts, fields, ...styles);
    void fetchFailureWords().then(() => host.requestUpdate());
    this.ahead = new FoldedAhead(session);
    this.savedDays = new SavedDays(session);
    new DrawForPrint(session);
    host.addController(this);
    this.#focus = new AwaitedFocus(session);
    this.links = new FollowedLinks(session, this.#focus, (at) => this.filter(noFilters, at));
  }

  /** The period as it was written. */
  get period(): Filters {
    return this.#unread ?? this.#session.filters;
  }

  /** Which page is on show, from 1. */
  get pageNumber(): number {
    return this.#session.pages.starts.length + 1;
  }

  get pageCount(): number {
    const { page, starts } = this.#session.pages;
    if (!page) return 1;
    // All pages but the last one are of the same size.
    const size = page.next ? page.items.length : (page.total - page.items.length) / (starts.length || 1);
    return size ? Math.ceil(page.total / size) : 1;
  }

  /** What was looked for in another dialogue is over, before this one is asked for. */
  hostUpdate(): void {
    const named = nameOf(this.#session.host);
    if (named !== this.#named) this.#session.own = {};
    this.#named = named;
  }

  hostUpdated(): void {
    this.#tellAuthor();
    const { page, answered } = this.#session.pages;
    if (page?.total === 0 && !isFiltered(answered)) addStyles(this.#session.host, unkept);
    for (const [party, count] of Object.entries(page?.counts.party ?? {})) if (count) this.active.add(party);
  }

  async refine(): Promise<void> {
    this.#tell(await this.#session.ask());
  }

  /** `at`: the initiative to begin with, if not all that then fit are on one page. */
  async filter(change: Filters, at?: string): Promise<void> {
    const { host, filters: before } = this.#session;
    this.#session.at = at;
    if ('from' in change) this.#unread = undefined;
    const { party, text, ...shared } = { ...before, ...change };
    this.#session.own = { party, text };
    for (const name of inAttributes) host[name] = shared[name] || undefined;
    host.dispatchEvent(new SamradFilterChangedEvent(host));
    await this.refine();
  }

  async clear(): Promise<void> {
    for (const field of this.#session.host.shadowRoot?.querySelectorAll('input') ?? []) field.value = '';
    await this.filter(noFilters);
    this.#focus.toResults();
  }

  writePeriod(change: Filters): void {
    const { from, to } = { ...this.period, ...change };
    const problems = periodProblems({ from, to });
    if (!problems.from && !problems.to) return void this.filter({ from, to });
    this.#unread = { from, to };
    const { announcer, wording } = this.#session;
    announcer.say(problemsInWords(problems, wording));
  }

  async turn(direction: 'next' | 'previous' | 'first'): Promise<void> {
    const { pages, before = 0 } = this.#session;
    if (pages.isPending) return;
    const { next: cursor, items = [] } = pages.page ?? {};
    const starts =
      direction === 'next' && cursor
        ? [...pages.starts, { cursor, after: items.at(-1), before: before + items.length }]
        : pages.starts.slice(0, direction === 'first' ? 0 : -1);
    const isShown = await pages.fetch(pages.answered, starts);
    this.#tell(isShown);
    if (isShown) this.#focus.toInitiative(pages.page?.items[0]?.id);
  }

  /** Once more, what could not be had. */
  async retry(): Promise<void> {
    const { pages } = this.#session;
    if (!pages.error) return this.savedDays.save();
    this.#tell(await pages.fetch(pages.query, pages.wanted));
    this.#focus.toResults();
  }

  async showWhole(): Promise<void> {
    this.#session.at = undefined;
    await this.refine();
    this.#focus.toResults();
  }

  async copyLink(id: string): Promise<void> {
    const { announcer, wording } = this.#session;
    const isDone = await this.copied.copy(id);
    announcer.say(
      isDone
        ? wording.msg('Kopierat', { id: 'copy.done' })
        : wording.msg('Det gick inte att kopiera länken.', { id: 'initiative.copy-failed' }),
    );
  }

  /** Once, as the page was written: from then on it is readers who filter. */
  #tellAuthor(): void {
    const { host, dialogue } = this.#session;
    if (this.#hasToldAuthor || !dialogue) return;
    this.#hasToldAuthor = true;
    for (const fault of authorFaults(host, dialogue)) console.warn(`<samrad-initiative-timeline> ${fault}.`);
  }

  /** How many there are now, or why they did not come. */
  #tell(isShown: boolean): void {
    const { pages, dialogue, before, announcer, wording } = this.#session;
    const { page, answered, error } = pages;
    if (error) announcer.say(inWords(error, wording).title);
    if (!isShown || !page || !dialogue) return;
    this.savedDays.forget();
    this.#foldOut(page.items.filter((one) => isFoundInside(one, answered.text, wording.locale)));
    const filters = narrowedInWords({ dialogue, answered, wording, today: page.today });
    announcer.say([countInWords({ page, before, wording }), filters].filter(Boolean).join('. '));
  }

  /** What shows why it was found, in place of what showed that for an earlier search. */
  #foldOut(found: readonly Initiative[]): void {
    const { open } = this.#session;
    for (const id of this.#found) open.delete(id);
    this.#found = found.map(({ id }) => id).filter((id) => !open.has(id));
    for (const id of this.#found) open.add(id);
  }
}

const nameOf = (host: TimelineSession['host']): string => {
  const wanted = host.wanted();
  return [typeof wanted === 'object' ? wanted?.id : wanted, host.src].join();
};
