import type { SqliteConnection } from './sqlite-connection.ts';

/**
 * Text that was withdrawn or replaced still stands in the write-ahead log until that is emptied. This
 * empties it within a second, once for all the changes of that second, and tries again while somebody reads.
 */
export class Erasure {
  readonly #connection: SqliteConnection;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  due(): void {
    this.#timer ??= setTimeout(() => this.#emptyLog(), 1_000).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #emptyLog(): void {
    this.#timer = undefined;
    let emptied = false;
    try {
      emptied = this.#connection.emptyLog();
    } catch {
      // The store is away; the next write says so to its caller.
    }
    if (!emptied) this.due();
  }
}
