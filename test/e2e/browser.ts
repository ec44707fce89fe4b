import { after, afterEach } from 'node:test';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../tools/chromium.mjs';

/** Opens pages as somebody does who was never here: each call is a browser profile of its own. */
export type Visit = (url: string, options?: VisitOptions) => Promise<Page>;

export interface VisitOptions extends BrowserContextOptions {
  /** Called before the page is opened: to listen, or to stand between it and the network. */
  readonly prepare?: (page: Page, context: BrowserContext) => unknown;
}

/** Milliseconds. On a busy machine; whoever waits this long has found a fault. */
const patience = 15_000;

/** One browser for the tests of a file. What a test opens is closed after it. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags, ...options });
  const open: BrowserContext[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  after(() => browser.close());
  return async (url, { prepare, ...contextOptions } = {}) => {
    const context = await browser.newContext({ locale: 'sv-SE', ...contextOptions });
    open.push(context);
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await prepare?.(page, context);
    await page.goto(url);
    return page;
  };
}
