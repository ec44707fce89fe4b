import { setImmediate } from 'node:timers/promises';
import { BackendError } from '../../backend/errors.ts';
import { settlingTime } from '../../time/index.ts';
import type { Connection } from './connection.ts';
import type { Steps } from './steps.ts';

/** One kind of write: takes all of it in a batch at once, and gives a result for each. It may be run twice, the first time rolled back. */
export type BatchWrite<In, Out> = (inputs: readonly In[]) => Steps<readonly Out[]>;

type AnyWrite = BatchWrite<never, unknown>;

interface Job {
  readonly since: number;
  readonly kind: AnyWrite;
  readonly input: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (failure: unknown) => void;
}

/** Milliseconds. About as long as a commit takes. */
const longestGathering = 10;

/**
 * Group commit: what is asked for while the last batch is written goes into one transaction, so that many callers
 * share the wait for the disk. A caller is told only after the commit. `kinds`: in the order that they are written in,
 * the same in every process, so that no two wait for each other.
 */
export class WriteBatcher {
  readonly #connection: Connection;
  readonly #kinds: readonly AnyWrite[];
  readonly #batch: number;
  readonly #longestQueue: number;
  readonly #longestWait: number;
  #queue: Job[] = [];
  #writing: Promise<void> | undefined;
  #closed = false;

  constructor(
    connection: Connection,
    kinds: readonly AnyWrite[],
    { batch = 1_000, longestQueue = 5_000, longestWait = settlingTime / 2 } = {},
  ) {
    this.#connection = connection;
    this.#kinds = kinds;
    this.#batch = batch;
    this.#longestQueue = longestQueue;
    this.#longestWait = longestWait;
  }

  /** Rejects with a `BackendError`. */
  write<In, Out>(kind: BatchWrite<In, Out>, input: In): Promise<Out> {
    return new Promise<Out>((resolve, reject) => {
      if (this.#closed) {
        reject(new BackendError('unavailable', 'The server is stopping.', { retryAfter: 5 }));
        return;
      }
      if (this.#queue.length >= this.#longestQueue) {
        reject(new BackendError('overloaded', 'Too many answers arrive at once.', { retryAfter: 2 }));
        return;
      }
      this.#queue.push({ since: performance.now(), kind, input, resolve: resolve as Job['resolve'], reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Writes what waits and takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#gather();
      await this.#write(this.#queue.splice(0, this.#batch));
    }
    this.#writing = undefined;
  }

  /** As long as a turn brings more, the next is waited for: a fuller batch costs each of it less. Not for long. */
  async #gather(): Promise<void> {
    const end = performance.now() + longestGathering;
    let before: number;
    do {
      before = this.#queue.length;
      await setImmediate();
    } while (before < this.#queue.length && this.#queue.length < this.#batch && performance.now() < end);
  }

  async #write(jobs: readonly Job[]): Promise<void> {
    try {
      await this.#commit(jobs);
    } catch (error) {
      const failure = BackendError.from(error);
      if (failure.reason !== 'unavailable') await this.#writeOneByOne(jobs);
      // Each would wait for the store anew, and in SQLite everybody else with it.
      else for (const job of jobs) job.reject(failure);
    }
  }

  /** One bad row must not take the others down with it. A store that is away fails them all without waiting for each. */
  async #writeOneByOne(jobs: readonly Job[]): Promise<void> {
    let away: BackendError | undefined;
    for (const job of jobs) {
      if (away !== undefined) {
        job.reject(away);
        continue;
      }
      try {
        await this.#commit([job]);
      } catch (error) {
        const failure = BackendError.from(error);
        if (failure.reason === 'unavailable') away = failure;
        job.reject(failure);
      }
    }
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const results = await this.#connection.transaction(this.#stepsOf(jobs));
    for (const job of jobs) {
      if (results.has(job)) job.resolve(results.get(job));
      else job.reject(new BackendError('overloaded', 'It could not be written in time.', { retryAfter: 5 }));
    }
  }

  *#stepsOf(jobs: readonly Job[]): Steps<Map<Job, unknown>> {
    const results = new Map<Job, unknown>();
    // By now the store is this batch's alone. What waited for that too long may be told of as final already.
    const inTime = jobs.filter(({ since }) => performance.now() - since < this.#longestWait);
    for (const kind of this.#kinds) {
      const ofKind = inTime.filter((job) => job.kind === kind);
      if (ofKind.length === 0) continue;
      const given = yield* kind(ofKind.map(({ input }) => input as never));
      ofKind.forEach((job, i) => results.set(job, given[i]));
    }
    return results;
  }
}
