import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens what is folded while the page is printed: what one cannot press on paper must be read there. */
export class OpenForPrint implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #connection: AbortController | undefined;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#connection = new AbortController());
    addEventListener('beforeprint', () => this.#open(), { signal });
    addEventListener('afterprint', () => this.#close(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  #open(): void {
    const folded = this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [];
    this.#opened = [...folded];
    for (const details of this.#opened) details.open = true;
  }

  #close(): void {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  }
}
