import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import { BackendError, type FailureReason } from '../backend/errors.ts';
import type { PollResults } from '../contracts/index.ts';
import { nextTry } from './next-try.ts';

/** Which results are wanted: as the holder of the receipt sees them, once or again whenever they change. */
export interface Wanted {
  readonly backend: Backend;
  readonly poll: string;
  readonly receipt: string | undefined;
  readonly isLive: boolean;
  /** The poll has closed: what was asked for before is out of date, and nobody sends the last count. */
  readonly isFinal: boolean;
}

/** Refusals that only mean that there is nothing to see yet, any more, or here; asking again makes no difference. */
export const withheld: ReadonlySet<FailureReason> = new Set([
  'results-hidden',
  'receipt-needed',
  'not-found',
  'read-only',
] as const);

/** The results of a poll while its host is on the page. Asked for when wanted, and not before. */
export class LiveResults implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #came: (before: PollResults | undefined, after: PollResults) => void;
  readonly #lost: (isLost: boolean) => void;
  #wanted: Wanted | undefined;
  #abort: AbortController | undefined;

  results: PollResults | undefined;
  /** Why there are none to show. */
  error: BackendError | undefined;
  /** Those that are shown are no longer kept up to date; that is tried again and again. */
  isLost = false;

  /**
   * `came` is told of all results that come, with those that they take the place of; `lost` when `isLost` becomes
   * another.
   */
  constructor(
    host: ReactiveControllerHost,
    came: (before: PollResults | undefined, after: PollResults) => void,
    lost: (isLost: boolean) => void,
  ) {
    this.#host = host;
    this.#came = came;
    this.#lost = lost;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#wanted && !this.#abort) void this.#run(this.#wanted);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Begins, changes or stops what is asked for; the same again changes nothing. */
  want(wanted: Wanted | undefined): void {
    const keys = ['backend', 'poll', 'receipt', 'isLive', 'isFinal'] as const;
    if (keys.every((key) => wanted?.[key] === this.#wanted?.[key])) return;
    this.#wanted = wanted;
    this.#stop();
    if (wanted) void this.#run(wanted);
  }

  /** Asks at once: after a failure, or in a pause between two tries. */
  again(): void {
    if (this.#wanted) void this.#run(this.#wanted);
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#lose(false);
  }

  async #run({ backend, poll, receipt, isLive }: Wanted): Promise<void> {
    this.#stop();
    const { signal } = (this.#abort = new AbortController());
    this.error = undefined;
    const caller = receipt === undefined ? {} : { receipt };
    let tries = 0;
    const take = (results: PollResults, isCurrent: boolean) => {
      if (signal.aborted) return;
      if (isCurrent) this.#lose(false);
      this.#take(results);
    };
    while (!signal.aborted) {
      try {
        take(await backend.results(poll, caller, signal), !isLive);
        if (!isLive) return;
        const listen = (results: PollResults) => {
          tries = 0;
          take(results, true);
        };
        await backend.watchResults(poll, caller, listen, signal);
      } catch (cause) {
        if (signal.aborted) return;
        const error = BackendError.from(cause);
        if (!this.results || withheld.has(error.reason)) return this.#fail(error);
      }
      if (signal.aborted) return;
      this.#lose(true);
      await nextTry(tries++, signal);
    }
  }

  #take(results: PollResults): void {
    const before = this.results;
    this.results = results;
    this.#came(before, results);
    this.#host.requestUpdate();
  }

  #fail(error: BackendError): void {
    this.results = undefined;
    this.error = error;
    this.#lose(false);
    this.#host.requestUpdate();
  }

  #lose(isLost: boolean): void {
    if (isLost === this.isLost) return;
    this.isLost = isLost;
    this.#lost(isLost);
    this.#host.requestUpdate();
  }
}
