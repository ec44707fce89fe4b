import { BackendError } from '../../backend/errors.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { storeFailure } from './store-failure.ts';

interface Job {
  /** Writes, and gives what tells the caller so. */
  readonly attempt: () => () => void;
  readonly reject: (failure: BackendError) => void;
}

/**
 * Group commit: what is asked for in one turn of the event loop is written in one transaction, so that
 * many callers share the wait for the disk. A caller is told only after the commit.
 */
export class WriteBatcher {
  readonly #connection: SqliteConnection;
  readonly #batch: number;
  readonly #longestQueue: number;
  #queue: Job[] = [];
  #closed = false;

  constructor(connection: SqliteConnection, { batch = 1_000, longestQueue = 5_000 } = {}) {
    this.#connection = connection;
    this.#batch = batch;
    this.#longestQueue = longestQueue;
  }

  /** `work` may run twice, the first time rolled back. Rejects with a `BackendError`. */
  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new BackendError('unavailable', 'The server is stopping.', { retryAfter: 5 }));
        return;
      }
      if (this.#queue.length >= this.#longestQueue) {
        reject(new BackendError('overloaded', 'Too many answers arrive at once.', { retryAfter: 2 }));
        return;
      }
      if (this.#queue.length === 0) setImmediate(() => this.#flush());
      const attempt = () => {
        const result = work();
        return () => resolve(result);
      };
      this.#queue.push({ attempt, reject });
    });
  }

  /** Writes what waits and takes no more. */
  close(): void {
    this.#closed = true;
    while (this.#queue.length > 0) this.#flush();
  }

  #flush(): void {
    const jobs = this.#queue.splice(0, this.#batch);
    if (jobs.length === 0) return;
    if (this.#queue.length > 0) setImmediate(() => this.#flush());
    try {
      const acknowledgements = this.#connection.transaction(() => jobs.map((job) => job.attempt()));
      for (const acknowledge of acknowledgements) acknowledge();
    } catch {
      this.#writeOneByOne(jobs);
    }
  }

  /** One bad row must not take the others down with it. A store that is away fails them all without waiting for each. */
  #writeOneByOne(jobs: readonly Job[]): void {
    let away: BackendError | undefined;
    for (const job of jobs) {
      if (away !== undefined) {
        job.reject(away);
        continue;
      }
      try {
        this.#connection.transaction(job.attempt)();
      } catch (error) {
        const failure = storeFailure(error);
        if (failure.reason === 'unavailable') away = failure;
        job.reject(failure);
      }
    }
  }
}
