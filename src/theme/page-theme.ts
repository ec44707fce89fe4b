import { addStyles } from '../styles/add-styles.ts';
import { blackOrWhite, chooseColours } from './choose-colours.ts';
import { black, contrast, white, type Colour } from './contrast.ts';
import { candidatesAt, ownAt, surfaceAt } from './page-colours.ts';

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
    // What was found before must not be taken for the page's.
    this.#sheet.replaceSync('');
    const surface = surfaceAt(this.#host);
    if (!surface) return;
    const ofPage = chooseColours(candidatesAt(this.#host), surface);
    const scheme = `color-scheme: ${schemeOn(surface)}`;
    this.#sheet.replaceSync(`:host { ${scheme} }`);
    if (!ofPage && chooseColours(ownAt(this.#host), surface)) return;
    const colours = ofPage ?? chooseColours(blackOrWhite, surface);
    if (!colours) return;
    const { accent, onAccent } = colours;
    this.#sheet.replaceSync(
      `:host { ${scheme}; --_page-accent: ${css(accent)}; --_page-on-accent: ${css(onAccent)} }`,
    );
  };
}

/** A page can be dark and not say so. The widget's own colours, and the browser's boxes to tick, go by this. */
const schemeOn = (surface: Colour): 'light' | 'dark' =>
  contrast(white, surface) > contrast(black, surface) ? 'dark' : 'light';

const css = (colour: Colour): string => `color(srgb ${colour.join(' ')})`;
