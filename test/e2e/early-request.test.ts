import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();

/** A visit in which the code does not come before a document is asked for; with what was asked for. */
async function visitWithLateCode(path: string, pattern: RegExp) {
  const asked: string[] = [];
  let release = () => {};
  const isAsked = new Promise<void>((resolve) => (release = resolve));
  const page = await visit(demo.url + path, {
    prepare: async (page) => {
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
