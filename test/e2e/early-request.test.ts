import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();

test('asks for the document while the code is on its way, and once', async () => {
  const documents: string[] = [];
  let release = () => {};
  const isAsked = new Promise<void>((resolve) => (release = resolve));
  const page = await visit(demo.url + shortForm.path, {
    prepare: async (page) => {
      page.on('request', (request) => {
        if (!/\/v1\/consultations\/[\w-]+$/.test(request.url())) return;
        documents.push(request.url());
        release();
      });
      // The code does not come before the document is asked for.
      await page.route('**/chunks/core-*.js', async (route) => {
        await isAsked;
        await route.continue();
      });
    },
  });
  await page.getByRole('radio').first().waitFor();
  await residentAt(page).sees('Granska svaret');
  assert.equal(documents.length, 1, documents.join());
});
