import { addStyles } from '../styles/add-styles.ts';
import { blackOrWhite, chooseColours, type Chosen } from './choose-colours.ts';
import { black, contrast, leastContrast, white, type Colour } from './contrast.ts';
import { candidatesAt, mutedAt, ownAt, surfaceAt } from './page-colours.ts';

/**
 * Gives an element the page's own accent where text in it and on it has a contrast of 4.5:1, mutes no text that could not
 * be read then, and follows when the page turns dark or changes its colours. Tokens that the page has set for the widgets
 * go before.
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
    // The widget's own colours go by it.
    this.#sheet.replaceSync(`:host { ${scheme} }`);
    const found = [scheme, ...mutedOn(surface, this.#host), ...accentOn(surface, this.#host, ofPage)];
    this.#sheet.replaceSync(`:host { ${found.join('; ')} }`);
  };
}

/** Of a page whose own text is not much darker than it must be, none can be muted. */
function mutedOn(surface: Colour, host: HTMLElement): string[] {
  const muted = mutedAt(host, surface);
  return muted && contrast(muted, surface) < leastContrast ? ['--_faint: var(--_text)'] : [];
}

function accentOn(surface: Colour, host: HTMLElement, ofPage: Chosen | undefined): string[] {
  if (!ofPage && chooseColours(ownAt(host), surface)) return [];
  const chosen = ofPage ?? chooseColours(blackOrWhite, surface);
  if (!chosen) return [];
  return [`--_page-accent: ${css(chosen.accent)}`, `--_page-on-accent: ${css(chosen.onAccent)}`];
}

/** A page can be dark and not say so. The widget's own colours, and the browser's boxes to tick, go by this. */
const schemeOn = (surface: Colour): 'light' | 'dark' =>
  contrast(white, surface) > contrast(black, surface) ? 'dark' : 'light';

const css = (colour: Colour): string => `color(srgb ${colour.join(' ')})`;
