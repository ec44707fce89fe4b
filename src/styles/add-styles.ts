import { adoptStyles, type CSSResultOrNative } from 'lit';

/** Gives an element more style sheets than it began with, after those that it has. */
export function addStyles(element: Element, ...sheets: readonly CSSResultOrNative[]): void {
  const { shadowRoot } = element;
  if (shadowRoot) adoptStyles(shadowRoot, [...shadowRoot.adoptedStyleSheets, ...sheets]);
}
