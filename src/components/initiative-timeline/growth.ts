import type { ReactiveControllerHost } from 'lit';

/** So many lines are drawn in one go: few enough for a slow phone to answer in between. */
const step = 6;

/** How much of a list is drawn: what one sees first at once, the rest bit by bit. */
export class Growth {
  readonly #host: ReactiveControllerHost;
  #list: readonly unknown[] | undefined;
  #isGrowing = false;

  /** How many are drawn. */
  drawn = step;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** To be told at each drawing which list it is, of how many lines. */
  follow(list: readonly unknown[], lines: number): void {
    if (list !== this.#list) this.drawn = step;
    this.#list = list;
    if (this.drawn >= lines || this.#isGrowing) return;
    this.#isGrowing = true;
    // Not before the lines that are drawn are on the screen: the browser would lay out all in one go.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isGrowing = false;
        this.drawn += step;
        this.#host.requestUpdate();
      }),
    );
  }
}
