import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

/** What went on in a page that nobody should see or be told. */
export interface Witness {
  /** Errors and warnings on the console, uncaught errors, refusals by the content security policy. */
  readonly complaints: string[];
  readonly requests: Request[];
  /** Names of cookies that a server tried to set. */
  readonly cookiesSet: string[];
}

/** Listens from before the page is opened. For the option `prepare` of a visit. */
export function witness(): Witness & { prepare(page: Page, context: BrowserContext): Promise<void> } {
  const complaints: string[] = [];
  const requests: Request[] = [];
  const cookiesSet: string[] = [];
  const handleConsole = (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  };
  return {
    complaints,
    requests,
    cookiesSet,
    async prepare(page, context) {
      page
        .on('console', handleConsole)
        .on('pageerror', (error) => complaints.push(String(error)))
        .on('request', (request) => requests.push(request))
        .on('response', (response) => {
          const cookie = response.headers()['set-cookie'];
          if (cookie) cookiesSet.push(cookie);
        });
      await context.exposeBinding('reportViolation', (_, what: string) => complaints.push(what));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          const { reportViolation } = window as unknown as { reportViolation(what: string): void };
          reportViolation(`${effectiveDirective} refused ${blockedURI} ${sample}`);
        });
      });
    },
  };
}

/** Everything that a page has put on the device, by where it lies. */
export async function kept(page: Page): Promise<Record<string, string[]>> {
  const cookies = await page.context().cookies();
  const there = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));
  return { cookies: cookies.map(({ name }) => name), ...there };
}

export const nothingKept = {
  cookies: [],
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  workers: [],
};
