import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/errors.ts';
import type { PollResults } from '../contracts/index.ts';

/** Which results are wanted: as the holder of the receipt sees them, once or again whenever they change. */
export interface Wanted {
  readonly backend: Backend;
  readonly poll: string;
  readonly receipt: string | undefined;
  readonly isLive: boolean;
  /** The poll has closed: what was asked for before is out of date, and nobody sends the last count. */
  readonly isFinal: boolean;
}

/** The results of a poll while its host is on the page. Asked for when wanted, and not before. */
export class LiveResults implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #came: (before: PollResults | undefined, after: PollResults) => void;
  #wanted: Wanted | undefined;
  #abort: AbortController | undefined;

  results: PollResults | undefined;
  error: BackendError | undefined;
  /** Live updates were asked for and have stopped coming. */
  isLost = false;

  /** `came` is told of all results that come, with those that they take the place of. */
  constructor(
    host: ReactiveControllerHost,
    came: (before: PollResults | undefined, after: PollResults) => void,
  ) {
    this.#host = host;
    this.#came = came;
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

  /** Asks once more: after a failure, a lost connection, or a vote of one's own. */
  again(): void {
    if (this.#wanted) void this.#run(this.#wanted);
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #run({ backend, poll, receipt, isLive }: Wanted): Promise<void> {
    this.#stop();
    const { signal } = (this.#abort = new AbortController());
    this.error = undefined;
    this.isLost = false;
    const caller = receipt === undefined ? {} : { receipt };
    const take = (results: PollResults) => {
      if (!signal.aborted) this.#take(results);
    };
    try {
      take(await backend.results(poll, caller, signal));
    } catch (cause) {
      if (signal.aborted) return;
      this.error = BackendError.from(cause);
    }
    this.#host.requestUpdate();
    if (!isLive || this.error || signal.aborted) return;
    await backend.watchResults(poll, caller, take, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.isLost = true;
    this.#host.requestUpdate();
  }

  #take(results: PollResults): void {
    const before = this.results;
    this.results = results;
    this.#came(before, results);
    this.#host.requestUpdate();
  }
}
