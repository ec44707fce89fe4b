import { addStyles } from '../styles/add-styles.ts';
import { chooseColours } from './choose-colours.ts';
import type { Colour } from './contrast.ts';
import { candidatesAt, surfaceAt } from './page-colours.ts';

/**
 * Gives an element the page's own accent where text in it and on it has a contrast of 4.5:1, and follows when
 * the page turns dark or changes its colours. Tokens that the page has set for the widgets go before.
 */
export class PageTheme {
  readonly #host: HTMLElement;
  readonly #sheet = new CSSStyleSheet();
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #observer = new MutationObserver(() => this.#follow());

  constructor(host: HTMLElement) {
    this.#host = host;
    addStyles(host, this.#sheet);
    this.#scheme.addEventListener('change', this.#follow);
    for (const place of [document.documentElement, document.body]) {
      this.#observer.observe(place, { attributes: true });
    }
    this.#follow();
  }

  end(): void {
    this.#observer.disconnect();
    this.#scheme.removeEventListener('change', this.#follow);
    this.#sheet.replaceSync('');
  }

  readonly #follow = (): void => {
    const surface = surfaceAt(this.#host);
    const colours = surface && chooseColours(candidatesAt(this.#host), surface);
    this.#sheet.replaceSync(
      colours
        ? `:host { --_page-accent: ${css(colours.accent)}; --_page-on-accent: ${css(colours.onAccent)} }`
        : '',
    );
  };
}

const css = (colour: Colour): string => `color(srgb ${colour.join(' ')})`;
