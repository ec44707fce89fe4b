/**
 * Text that was withdrawn or replaced still stands in the write-ahead log until that is emptied. This
 * empties it within a second, once for all the changes of that second, and tries again while somebody reads.
 */
export class LogErasure {
  readonly #empty: () => boolean;
  #timer: NodeJS.Timeout | undefined;

  /** `empty`: empties the log, or gives false where somebody is in the way. */
  constructor(empty: () => boolean) {
    this.#empty = empty;
  }

  due(): void {
    this.#timer ??= setTimeout(() => this.#emptyLog(), 1_000).unref();
  }

  /** What is due is tried at once, since there is no later. */
  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    try {
      this.#empty();
    } catch {
      // Whoever opens the database next empties its log.
    }
  }

  #emptyLog(): void {
    this.#timer = undefined;
    let emptied = false;
    try {
      emptied = this.#empty();
    } catch {
      // The store is away; the next write says so to its caller.
    }
    if (!emptied) this.due();
  }
}
