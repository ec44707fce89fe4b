import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();

/** A visit in which the code does not come before a document is asked for; with what was asked for. */
async function visitWithLateCode(
  path: string,
  pattern: RegExp,
  serve: (page: Page) => Promise<unknown> = async () => undefined,
) {
  const asked: string[] = [];
  let release = () => {};
  const isAsked = new Promise<void>((resolve) => (release = resolve));
  const page = await visit(demo.url + path, {
    prepare: async (page) => {
      await serve(page);
      page.on('request', (request) => {
        if (!pattern.test(request.url())) return;
        asked.push(new URL(request.url()).pathname);
        release();
      });
      await page.route('**/chunks/core-*.js', async (route) => {
        await isAsked;
        await route.continue();
      });
    },
  });
  return { page, asked };
}

test('asks for the document while the code is on its way, and once', async () => {
  const { page, asked } = await visitWithLateCode(shortForm.path, /\/v1\/consultations\/[\w-]+$/);
  await page.getByRole('radio').first().waitFor();
  await residentAt(page).sees('Granska svaret');
  assert.equal(asked.length, 1, asked.join());
});

test('asks once for what several widgets of a page show', async () => {
  const { page, asked } = await visitWithLateCode('/kommun/', /\/v1\/dialogues\/[\w-]+$/);
  await page.locator('samrad-initiative-timeline ol li').first().waitFor();
  await page.locator('samrad-priority-area-explainer [aria-expanded]').first().waitFor();
  assert.deepEqual(asked, ['/v1/dialogues/palo-alto']);
});

const ofOneDocument = `<!doctype html><html lang="sv"><title>Ett dokument</title>
<script type="module" src="/samrad.js"></script>
<samrad-initiative-timeline src="/ett-dokument.json"></samrad-initiative-timeline>
<samrad-priority-area-explainer src="/ett-dokument.json"></samrad-priority-area-explainer></html>`;

test('asks for one document, and the code that reads it, while the code of the widgets is on its way', async () => {
  const document = await readFile(join(demo.content, 'dialogues', 'palo-alto.json'), 'utf8');
  const { page, asked } = await visitWithLateCode(
    '/ett-dokument/',
    /\/ett-dokument\.json$|\/static-backend-/,
    async (page) => {
      await page.route('**/ett-dokument/', (route) =>
        route.fulfill({ contentType: 'text/html', body: ofOneDocument }),
      );
      await page.route('**/ett-dokument.json', (route) =>
        route.fulfill({ json: JSON.parse(document) as object }),
      );
    },
  );
  await page.locator('samrad-initiative-timeline ol li').first().waitFor();
  await page.locator('samrad-priority-area-explainer [aria-expanded]').first().waitFor();
  assert.deepEqual(asked.map((path) => path.replace(/-[\w-]{6}\.js/, '')).sort(), [
    '/chunks/static-backend',
    '/ett-dokument.json',
  ]);
});

test('asks again, and tells, where what was asked for early failed', async () => {
  const page = await visit(demo.url + shortForm.path, {
    prepare: (page) => page.route('**/v1/consultations/*', (route) => route.fulfill({ status: 503 })),
  });
  const resident = residentAt(page);
  await resident.sees('Försök igen');
  await page.unroute('**/v1/consultations/*');
  await resident.press('Försök igen');
  await resident.sees('Granska svaret');
});
