import type { CSSResult } from 'lit';

/** Takes a style sheet from an element that got it by `addStyles`. */
export function removeStyles({ shadowRoot }: Element, style: CSSResult): void {
  if (!shadowRoot) return;
  const sheets: readonly unknown[] = [style, style.styleSheet];
  shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
}
