import type { Page } from 'playwright-core';

/** What is cut off, or stands outside the window, in the widgets of a page; and whether the page rolls sideways. */
export const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('samrad-'),
    );
    const all = widgets.flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('section *') ?? []),
    ]);
    /** For screen readers alone. */
    const isClipped = (element: HTMLElement | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement));
    const isShown = (element: HTMLElement) =>
      element.checkVisibility({ contentVisibilityAuto: true }) &&
      !isClipped(element) &&
      !element.closest('[aria-hidden=true]') &&
      element.getClientRects().length > 0;
    const isLost = (element: HTMLElement) => {
      const { left, right } = element.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutsSideways = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      // What is long may be rolled in a text field; anywhere else it is cut.
      const cutsDown = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      return (
        left < -1 || right > innerWidth + 1 || cutsSideways || (cutsDown && !element.matches('textarea'))
      );
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []),
      ...all
        .filter((element) => isShown(element) && isLost(element))
        .map(({ outerHTML }) => outerHTML.slice(0, 160)),
    ];
  });

/**
 * Controls that are hard to hit: less than 24 px in either direction (WCAG 2.5.8). Links in running text are exempt, and
 * what nobody meets.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('samrad-'),
    );
    return widgets
      .flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll<HTMLElement>('button, input, select, textarea, summary') ?? []),
      ])
      .filter((control) => control.checkVisibility() && !control.closest('[aria-hidden=true]'))
      .map((control) => control.closest<HTMLElement>('label.choice') ?? control)
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
