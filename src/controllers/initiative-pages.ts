import type { ReactiveControllerHost } from 'lit';
import { BackendError } from '../backend/errors.ts';
import type { InitiativeQuery } from '../backend/initiative-query.ts';
import type { Dialogue, Initiative, InitiativePage } from '../contracts/index.ts';

/** Asks for a page of one dialogue's initiatives. */
export type AskPage = (query: InitiativeQuery, signal: AbortSignal) => Promise<InitiativePage>;

/** The answers for a dialogue that lies here whole, by the rules of the backends; their code comes when it is asked. */
export const askGiven =
  (dialogue: Dialogue): AskPage =>
  async (query) =>
    (await import('../backend/select-initiatives.ts')).selectInitiatives(dialogue, query, new Date());

/**
 * The initiatives that a query gives, page by page. What is here stays on show while a new query is asked;
 * what an older query gives after that is dropped.
 */
export class InitiativePages {
  readonly #host: ReactiveControllerHost;
  #ask: AskPage | undefined;
  #abort: AbortController | undefined;

  /** All that has come for the query, in its order. */
  items: readonly Initiative[] = [];
  /** The page that the list began with. */
  first: InitiativePage | undefined;
  /** The page that came last: how many there are in all, how many of each kind, and the clock. */
  latest: InitiativePage | undefined;
  /** What was asked last. */
  query: InitiativeQuery = {};
  /** What the list on show answers. */
  answered: InitiativeQuery = {};
  error: BackendError | undefined;
  /** Which page could not be had. */
  failed: 'first' | 'more' | undefined;
  pending: 'first' | 'more' | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Begins with another dialogue; nothing of the former one stays. */
  use(ask: AskPage): void {
    this.#ask = ask;
    this.items = [];
    this.first = this.latest = undefined;
  }

  /** Asks for the first page of a query. Resolves to false where that failed, or where a newer query came before the answer. */
  async refine(query: InitiativeQuery): Promise<boolean> {
    if (!this.#ask) return false;
    this.query = query;
    return this.#fetch(this.#ask, 'first');
  }

  /** Asks for the page after those that are here. */
  async more(): Promise<boolean> {
    if (!this.#ask || !this.latest?.next || this.pending) return false;
    return this.#fetch(this.#ask, 'more');
  }

  async #fetch(ask: AskPage, which: 'first' | 'more'): Promise<boolean> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.pending = which;
    this.error = this.failed = undefined;
    this.#host.requestUpdate();
    const { at: _, ...query } = this.query;
    try {
      const page = await ask(
        which === 'more' ? { ...query, cursor: this.latest?.next ?? undefined } : this.query,
        signal,
      );
      if (signal.aborted) return false;
      this.items = which === 'more' ? [...this.items, ...page.items] : page.items;
      this.latest = page;
      if (which === 'first') {
        this.first = page;
        this.answered = this.query;
      }
    } catch (cause) {
      if (signal.aborted) return false;
      this.error = BackendError.from(cause);
      this.failed = which;
    }
    this.pending = undefined;
    this.#host.requestUpdate();
    return !this.error;
  }
}
