import type { ReactiveControllerHost } from 'lit';

/** So many lines are drawn in one go: few enough for a slow phone to answer in between. */
const step = 6;

/** How much of a list is drawn: what one sees first at once, the rest bit by bit. */
export class Growth {
  readonly #host: ReactiveControllerHost;
  #list: readonly unknown[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** How many are drawn. */
  drawn = step;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** To be told at each drawing which list it is, of how many lines. */
  follow(list: readonly unknown[], lines: number): void {
    if (list !== this.#list) this.drawn = step;
    this.#list = list;
    clearTimeout(this.#timer);
    if (this.drawn >= lines) return;
    this.#timer = setTimeout(() => {
      this.drawn += step;
      this.#host.requestUpdate();
    });
  }
}
