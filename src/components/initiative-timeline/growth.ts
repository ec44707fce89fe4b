import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So many lines are drawn in one go: few enough for a slow phone to answer in between. */
const step = 4;

/** Milliseconds after which a page is taken to be in the background, where there are no frames. */
const longestFrame = 300;

/** How much of a list is drawn: what one sees first at once, the rest bit by bit. */
export class Growth implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #list: readonly unknown[] | undefined;
  #lines = 0;
  /** The frame that is waited for; what was drawn for a former list counts no more. */
  #frame: Promise<void> | undefined;

  /** How many are drawn. */
  drawn = step;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** To be told at each drawing which list it is, of how many lines. */
  follow(list: readonly unknown[], lines: number): void {
    if (list !== this.#list) {
      this.#list = list;
      this.drawn = step;
      this.#frame = undefined;
    }
    this.#lines = lines;
  }

  hostUpdated(): void {
    if (this.drawn >= this.#lines || this.#frame) return;
    const frame = (this.#frame = afterFrame());
    void frame.then(() => {
      if (frame !== this.#frame) return;
      this.#frame = undefined;
      this.drawn += step;
      this.#host.requestUpdate();
    });
  }
}

/** Not before what is drawn is on the screen: the browser would lay out all in one go. */
const afterFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrame);
  });
