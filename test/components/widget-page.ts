import { until } from '../support/frames.ts';

/** What somebody sees and does who knows nothing of a widget but its words. */
export const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const within = (element: HTMLElement, selector: string): HTMLElement | undefined =>
  all(element, selector)[0];

export const text = (element: HTMLElement): string =>
  (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

export const levels = (element: HTMLElement): number[] =>
  all(element, '[role=heading], h1, h2, h3, h4, h5, h6').map((one) =>
    Number(one.getAttribute('aria-level') ?? one.localName.slice(1)),
  );

export const sees = (element: HTMLElement, words: string): Promise<void> =>
  until(() => text(element).includes(words));

/** Presses what is called so, a button, a summary or a tab. */
export function press(element: HTMLElement, name: string): void {
  const found = all(element, 'button, summary, [role=tab]').find((one) =>
    one.textContent?.replaceAll(/\s+/g, ' ').trim().startsWith(name),
  );
  if (!found) throw new Error(`No "${name}" in: ${text(element)}`);
  found.focus();
  found.click();
}
