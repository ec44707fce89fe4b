import type { Page } from 'playwright-core';

/** What has the focus on a page, inside its shadow root. */
export interface Focus {
  /** `button "Rösta"`: the role as it is computed, and the name. */
  readonly told: string;
  /** What keeps one from seeing where the focus is; empty where all is well. */
  readonly faults: readonly string[];
}

/** Where the focus is, or nothing where it has left the widgets. */
export const focusOf = (page: Page): Promise<Focus | undefined> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    if (!focused?.shadowRoot) return undefined;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!(focused instanceof HTMLElement)) return undefined;

    const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => {
      const [red, green, blue] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // A canvas says every colour in red, green and blue, however the sheet has written it.
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (colour: string) => {
      if (!pen) throw new Error('There is no canvas.');
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const around = (element: Element | null): string => {
      const host = (element?.getRootNode() as Partial<ShadowRoot>).host ?? null;
      for (let at = element?.parentElement ?? host; at; at = at.parentElement ?? hostOf(at)) {
        const { backgroundColor } = getComputedStyle(at);
        if (rgba(backgroundColor)[3] === 255) return backgroundColor;
      }
      return 'Canvas';
    };
    const hostOf = (element: Element) => (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

    const faults: string[] = [];
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
      faults.push(`outline ${outlineStyle} ${outlineWidth}`);
    const [light, dark] = [luminance(rgba(outlineColor)), luminance(rgba(around(focused)))].sort(
      (a, b) => b - a,
    ) as [number, number];
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 3) faults.push(`outline of ${contrast.toFixed(2)} to 1`);
    const place = (focused.closest('label') ?? focused).getBoundingClientRect();
    const header = document.querySelector('header')?.getBoundingClientRect();
    const top =
      header && getComputedStyle(document.querySelector('header') as Element).position === 'sticky'
        ? header.bottom
        : 0;
    // What is taller than the window cannot be all in sight; its end is where one came from.
    const isTall = place.height > innerHeight - top;
    if ((isTall ? place.bottom : place.top) < top - 1) {
      faults.push(`${Math.round(top - place.top)} px under the header`);
    }
    if (place.top > innerHeight || place.bottom < 0) faults.push('off the screen');

    const words = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
    const name =
      focused.ariaLabel ??
      words((focused as HTMLInputElement).labels?.[0]?.textContent ?? focused.textContent);
    const kind =
      focused.getAttribute('role') ??
      (focused instanceof HTMLInputElement ? focused.type : focused.localName.replace(/^a$/, 'link'));
    return { told: `${kind} "${name}"`, faults };
  });
