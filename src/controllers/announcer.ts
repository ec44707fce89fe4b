import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long somebody who types has to pause before she is told something, in milliseconds. */
const pause = 1_000;

/**
 * Says things to screen readers. The region is there, and empty, from the first render: a live region that
 * is inserted together with its message goes unread.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `later` waits until the resident pauses; a newer message takes the place of one that waits. */
  say(text: string, when: 'now' | 'later' = 'now'): void {
    clearTimeout(this.#timer);
    const speak = () => {
      // The same words twice are only read when something changed between them.
      this.#text = text === this.#text ? `${text}\u00a0` : text;
      this.#host.requestUpdate();
    };
    if (when === 'now') speak();
    else this.#timer = setTimeout(speak, pause);
  }

  region(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
