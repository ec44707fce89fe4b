import type { ReactiveControllerHost } from 'lit';

/** So many lines are drawn in one go: few enough for a slow phone to answer in between. */
const step = 6;

/** Milliseconds after which a page is taken to be in the background. */
const longestFrame = 300;

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
    const grow = () => {
      if (!this.#isGrowing) return;
      this.#isGrowing = false;
      this.drawn += step;
      this.#host.requestUpdate();
    };
    // Not before the lines that are drawn are on the screen: the browser would lay out all in one go. A page that
    // nobody looks at has no frames.
    requestAnimationFrame(() => setTimeout(grow));
    setTimeout(grow, longestFrame);
  }
}
