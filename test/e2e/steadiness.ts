import type { Page } from 'playwright-core';

/** Writes down every shift of the layout from before the page is opened. For the option `prepare` of a visit. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** How far things have moved so far that nobody touched. */
export async function shiftsOn(page: Page): Promise<number[]> {
  await painted(page);
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}
