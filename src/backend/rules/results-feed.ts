import type { PollResults } from '../../contracts/index.ts';

type Listen = (results: PollResults) => void;

/** Results, and a text that is another whenever they show something else: made once for all who are told of them. */
interface Reading {
  /** In the order in which they were begun: a later one has counted no less. */
  readonly number: number;
  readonly results: PollResults;
  readonly shown: string;
}

interface Watcher {
  readonly listen: Listen;
  readonly signal: AbortSignal;
  readonly leave: () => void;
  /** What it was told last, and by which reading. */
  shown: string;
  number: number;
}

/** Milliseconds until results change without a vote, if they do. */
type Wait = () => number | undefined;

interface Watched {
  readonly watchers: Set<Watcher>;
  timer: ReturnType<typeof setTimeout> | undefined;
  end: ReturnType<typeof setTimeout> | undefined;
  readonly wait: Wait;
  hasChanged: boolean;
}

/** Milliseconds between two looks at what has changed, however many vote. */
const pause = 500;

/** The longest that a timer waits; whoever watches that long is told again of the same. */
const longestWait = 2 ** 31 - 1;

/** Gives the results of a poll to all who watch it, read once for all of them. */
export class ResultsFeed {
  readonly #read: (poll: string) => Promise<Reading>;
  readonly #polls = new Map<string, Watched>();
  #readings = 0;

  constructor(read: (poll: string) => Promise<PollResults>) {
    this.#read = async (poll) => {
      const number = ++this.#readings;
      return readingOf(number, await read(poll));
    };
  }

  /**
   * Resolves when the signal aborts, or nobody may watch any more; rejects where the results cannot be read to begin
   * with. `wait` is asked anew whenever what is published may have changed.
   */
  async watch(
    poll: string,
    listen: Listen,
    signal: AbortSignal,
    wait: Wait = () => undefined,
  ): Promise<void> {
    if (signal.aborted) return;
    let leave = () => {};
    const gone = new Promise<void>((resolve) => (leave = resolve));
    signal.addEventListener('abort', leave, { once: true });
    const watched = this.#polls.get(poll) ?? {
      watchers: new Set(),
      timer: undefined,
      end: undefined,
      wait,
      hasChanged: false,
    };
    this.#polls.set(poll, watched);
    this.#awaitEnd(poll, watched);
    const watcher: Watcher = { listen, signal, leave, shown: '', number: 0 };
    watched.watchers.add(watcher);
    try {
      tell(watcher, await this.#read(poll));
      await gone;
    } finally {
      watched.watchers.delete(watcher);
      if (watched.watchers.size === 0) this.#forget(poll, watched);
    }
  }

  changed(poll: string): void {
    const watched = this.#polls.get(poll);
    if (!watched) return;
    watched.hasChanged = true;
    if (watched.timer === undefined) this.#tell(poll, watched);
  }

  /** Lets all who watch go: whoever may watch now can begin anew. */
  end(poll: string): void {
    for (const { leave } of this.#polls.get(poll)?.watchers ?? []) leave();
  }

  allChanged(): void {
    for (const [poll, watched] of this.#polls) {
      this.#awaitEnd(poll, watched);
      this.changed(poll);
    }
  }

  #awaitEnd(poll: string, watched: Watched): void {
    clearTimeout(watched.end);
    const wait = watched.wait() ?? 0;
    if (wait > 0) watched.end = setTimeout(() => this.changed(poll), Math.min(wait, longestWait));
  }

  /** Tells at once, and then again after a pause where more has happened. */
  #tell(poll: string, watched: Watched): void {
    watched.timer = undefined;
    if (!watched.hasChanged || watched.watchers.size === 0) return;
    watched.hasChanged = false;
    watched.timer = setTimeout(() => this.#tell(poll, watched), pause);
    this.#read(poll).then(
      (reading) => watched.watchers.forEach((watcher) => tell(watcher, reading)),
      // The store is away; the next vote that it takes is told of.
      () => {},
    );
  }

  #forget(poll: string, watched: Watched): void {
    clearTimeout(watched.timer);
    clearTimeout(watched.end);
    if (this.#polls.get(poll) === watched) this.#polls.delete(poll);
  }
}

const readingOf = (number: number, results: PollResults): Reading => ({
  number,
  results,
  shown: JSON.stringify([results.total, results.options]),
});

/** A vote need not change what is shown, and an older reading may end after a newer one. */
function tell(watcher: Watcher, { number, results, shown }: Reading): void {
  if (watcher.signal.aborted || number < watcher.number) return;
  watcher.number = number;
  if (shown === watcher.shown) return;
  watcher.shown = shown;
  watcher.listen(results);
}
