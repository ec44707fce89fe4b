interface Kept<T> {
  readonly made: Promise<T>;
  /** Milliseconds of the clock that is never set. */
  until: number;
}

/**
 * Keeps for some milliseconds what took work to make, by name. All who ask while it is made wait for the same.
 * What could not be made is not kept, so that there are no more names than things.
 */
export class KeptAwhile<T> {
  readonly #time: number;
  readonly #kept = new Map<string, Kept<T>>();

  constructor(time: number) {
    this.#time = time;
  }

  get(name: string, make: () => Promise<T>): Promise<T> {
    const last = this.#kept.get(name);
    if (last && performance.now() < last.until) return last.made;
    const kept: Kept<T> = { made: make(), until: Infinity };
    this.#kept.set(name, kept);
    kept.made.then(
      () => (kept.until = performance.now() + this.#time),
      () => this.#kept.delete(name),
    );
    return kept.made;
  }

  forget(): void {
    this.#kept.clear();
  }
}
