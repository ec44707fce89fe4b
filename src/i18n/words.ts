import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf } from './direction.ts';
import { loadMessages, sourceLocale, supportedLocale, type Messages } from './locales.ts';
import type { Msg, Wording } from './wording.ts';

/**
 * Gives a widget its words in the language of its place: its own `lang`, else the nearest one above it
 * (through shadow roots), else the document's. Nothing here is global, so a host page's own translation
 * and other widgets go untouched.
 */
export class Words implements ReactiveController, Wording {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => void this.#follow());
  #messages: Messages | undefined;
  #wanted: string | undefined;

  locale: string = sourceLocale;
  /** Which way the words run. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  /** False until the words of the first language have come, so that nothing is shown in the wrong one. */
  ready = false;

  readonly msg: Msg = (text, options) => this.#messages?.[options.id] ?? text;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  async #follow(): Promise<void> {
    const wanted = supportedLocale(this.#language());
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    // Swedish words are better than none: without the network the source language stays, until it is back.
    const messages = await loadMessages(wanted).catch(() => undefined);
    if (wanted !== this.#wanted) return;
    this.#messages = messages;
    this.#wanted = this.locale = messages ? wanted : sourceLocale;
    this.ready = true;
    this.#host.requestUpdate();
    if (this.locale !== wanted) addEventListener('online', () => void this.#follow(), { once: true });
  }

  /** The nearest `lang`. Where it was looked for is watched: an observer does not see into shadow roots. */
  #language(place: Element = this.#host): string {
    const root = place.getRootNode() as Node & { readonly host?: Element };
    this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    return place.closest('[lang]')?.getAttribute('lang') ?? (root.host ? this.#language(root.host) : '');
  }
}
