import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

/** Where on a host page a story stands. Given as `parameters.place`. */
export interface Place {
  /** The language of the page; default `sv`. */
  readonly lang?: string;
  readonly scheme?: 'light' | 'dark';
  /** The direction of the page; default `ltr`. */
  readonly dir?: 'ltr' | 'rtl';
  /** A column of 320 px, such as a phone has. */
  readonly narrow?: boolean;
  /** The level of the heading that the widget stands under; default 1. */
  readonly under?: number;
}

/** A host page in miniature: one main landmark, and headings down to the one that the widget stands under. */
export function inPlace(story: () => unknown, place: Place): TemplateResult {
  const { lang = 'sv', scheme = 'light', dir = 'ltr', narrow = false, under = 1 } = place;
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  document.documentElement.classList.toggle('dark', scheme === 'dark');
  return html`<main class=${classMap({ place: true, narrow })}>
    <div role="heading" aria-level="1" class="page-title">Exempelkommun</div>
    ${Array.from(
      { length: under - 1 },
      (_, index) => html`<div role="heading" aria-level=${index + 2}>${'Underrubrik '}${index + 2}</div>`,
    )}
    ${story()}
  </main>`;
}
