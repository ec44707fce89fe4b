import type { ReactiveControllerHost } from 'lit';
import { BackendError } from '../backend/errors.ts';
import type { InitiativeQuery } from '../backend/initiatives/initiative-query.ts';
import type { Initiative, InitiativePage } from '../contracts/index.ts';

/** Asks for a page of one dialogue's initiatives. */
export type AskPage = (query: InitiativeQuery, signal: AbortSignal) => Promise<InitiativePage>;

/** Where a page begins: after the last initiative of the page before it. `before`: how many there are up to there. */
export interface PageStart {
  readonly cursor: string;
  readonly after: Initiative | undefined;
  readonly before: number;
}

/**
 * The initiatives that a query gives, one page of them at a time. What is here stays on show while another page
 * or query is asked; what an older question gives after that is dropped.
 */
export class InitiativePages {
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;

  ask: AskPage | undefined;
  /** What is on show: a page, how many there are in all, how many of each kind, and the clock. */
  page: InitiativePage | undefined;
  /** The starts of the second page and of those up to the one on show. */
  starts: readonly PageStart[] = [];
  /** What the page on show answers. */
  answered: InitiativeQuery = {};
  /** What was asked last, and where its page starts. */
  query: InitiativeQuery = {};
  wanted: readonly PageStart[] = [];
  error: BackendError | undefined;
  isPending = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Begins with another dialogue; nothing of the former one stays. */
  use(ask: AskPage): void {
    this.ask = ask;
    this.page = undefined;
  }

  /**
   * Asks for a page of a query: for the first one without `starts`. Resolves to false where that failed, or where
   * a newer question came before the answer.
   */
  async fetch(query: InitiativeQuery, starts: readonly PageStart[] = []): Promise<boolean> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.query = query;
    this.wanted = starts;
    this.isPending = true;
    this.error = undefined;
    this.#host.requestUpdate();
    const cursor = starts.at(-1)?.cursor;
    try {
      const page = await this.ask?.(cursor ? { ...query, at: undefined, cursor } : query, signal);
      if (signal.aborted) return false;
      this.page = page;
      this.answered = query;
      this.starts = starts;
    } catch (cause) {
      if (signal.aborted) return false;
      this.error = BackendError.from(cause);
    }
    this.isPending = false;
    this.#host.requestUpdate();
    return !this.error;
  }
}
