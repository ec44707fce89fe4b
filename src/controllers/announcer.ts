import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long somebody who types has to pause before she is told something, in milliseconds. */
const pause = 1_000;

/**
 * Says things to screen readers. The region is there, and empty, from the first render: a live region that
 * is inserted together with its message goes unread.
 */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #about = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `later` waits until the resident pauses; a newer message takes the place of one that waits. */
  say(text: string, when?: 'later'): void {
    clearTimeout(this.#timer);
    const speak = () => {
      // The same words twice are only read when something changed between them.
      this.#text = text && text === this.#text ? `${text}\u00a0` : text;
      this.#host.requestUpdate();
    };
    if (when) this.#timer = setTimeout(speak, pause);
    else speak();
  }

  /** `about`: what is on show, and in which language. What was said of something else, or in another, is over. */
  region(about: string): TemplateResult {
    if (about !== this.#about) this.#text = '';
    this.#about = about;
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }
}
