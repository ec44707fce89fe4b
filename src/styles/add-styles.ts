import type { CSSResultOrNative } from 'lit';

/** Gives an element more style sheets than it began with, after those that it has, each of them once. */
export function addStyles({ shadowRoot }: Element, ...more: readonly CSSResultOrNative[]): void {
  if (!shadowRoot) return;
  const sheets = more.flatMap((one) => (one instanceof CSSStyleSheet ? one : (one.styleSheet ?? [])));
  shadowRoot.adoptedStyleSheets = [...new Set([...shadowRoot.adoptedStyleSheets, ...sheets])];
}
