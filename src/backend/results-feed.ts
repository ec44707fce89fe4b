import type { PollResults } from '../contracts/index.ts';

type Listen = (results: PollResults) => void;

interface Watched {
  readonly listeners: Set<Listen>;
  timer: ReturnType<typeof setTimeout> | undefined;
  hasChanged: boolean;
}

/** Milliseconds between two looks at what has changed, however many vote. */
const pause = 500;

/** Gives the results of a poll to all who watch it, read once for all of them. */
export class ResultsFeed {
  readonly #read: (poll: string) => Promise<PollResults>;
  readonly #polls = new Map<string, Watched>();

  constructor(read: (poll: string) => Promise<PollResults>) {
    this.#read = read;
  }

  /** Resolves when the signal aborts; rejects where the results cannot be read to begin with. */
  async watch(poll: string, listen: Listen, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const gone = new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => resolve(), { once: true }),
    );
    const tell = onlyChanges((results) => {
      if (!signal.aborted) listen(results);
    });
    const watched = this.#polls.get(poll) ?? { listeners: new Set(), timer: undefined, hasChanged: false };
    this.#polls.set(poll, watched);
    watched.listeners.add(tell);
    try {
      tell(await this.#read(poll));
      await gone;
    } finally {
      watched.listeners.delete(tell);
      if (watched.listeners.size === 0) this.#forget(poll, watched);
    }
  }

  changed(poll: string): void {
    const watched = this.#polls.get(poll);
    if (!watched) return;
    watched.hasChanged = true;
    if (watched.timer === undefined) this.#tell(poll, watched);
  }

  allChanged(): void {
    for (const poll of this.#polls.keys()) this.changed(poll);
  }

  /** Tells at once, and then again after a pause where more has happened. */
  #tell(poll: string, watched: Watched): void {
    watched.timer = undefined;
    if (!watched.hasChanged || watched.listeners.size === 0) return;
    watched.hasChanged = false;
    watched.timer = setTimeout(() => this.#tell(poll, watched), pause);
    this.#read(poll).then(
      (results) => watched.listeners.forEach((tell) => tell(results)),
      // The store is away; the next vote that it takes is told of.
      () => {},
    );
  }

  #forget(poll: string, watched: Watched): void {
    clearTimeout(watched.timer);
    if (this.#polls.get(poll) === watched) this.#polls.delete(poll);
  }
}

/** A vote need not change what is shown. */
function onlyChanges(listen: Listen): Listen {
  let last = '';
  return (results) => {
    const shown = JSON.stringify([results.total, results.options]);
    if (shown === last) return;
    last = shown;
    listen(results);
  };
}
