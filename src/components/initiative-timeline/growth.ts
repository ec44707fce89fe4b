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
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
      this.#stop();
    }
    this.#lines = lines;
  }

  hostUpdated(): void {
    if (this.drawn >= this.#lines || this.#timer) return;
    this.#timer = setTimeout(this.#grow, longestFrame);
    // Not before the lines that are drawn are on the screen: the browser would lay out all in one go.
    this.#frame = requestAnimationFrame(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#grow);
    });
  }

  readonly #grow = (): void => {
    this.#stop();
    this.drawn += step;
    this.#host.requestUpdate();
  };

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
