import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';

/** How a story is checked in Chromium: `check(url)` opens it and gives what `watch.js` found. Each tab has its own storage. */
export async function openChromium() {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  return {
    openTab: async () => {
      const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
      const page = await context.newPage();
      return {
        check: async (url) => {
          await page.goto(url);
          return page.evaluate(() => window.storyChecked);
        },
      };
    },
    close: () => browser.close(),
  };
}
