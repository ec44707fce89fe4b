import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { fillIn, fillInAndReview, residentAt, shortForm } from './resident.ts';

const visit = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const demo = await startDemo();

async function awayAndBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => (document.body.dataset['persisted'] = String(persisted)));
  });
  await page.getByRole('link', { name: 'Positionspapperet' }).first().click();
  await page.waitForURL('**/positionspapper/');
  await page.evaluate(() => history.back());
  // A page that was kept whole does not load again.
  await page.waitForURL(`**${shortForm.path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body.dataset['persisted']);
  assert.equal(await page.evaluate(() => document.body.dataset['persisted']), 'true', 'it was kept whole');
}

test('is as it was left, and sends, when she comes back by the browser’s button', async () => {
  const page = await visit(demo.url + shortForm.path);
  const resident = residentAt(page);
  await fillIn(resident, 'Fram och tillbaka');
  await awayAndBack(page);
  await resident.press('Granska svaret');
  assert.match(await resident.text(), /Fram och tillbaka/);
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
});

test('can send again what was on its way when she left', async () => {
  const page = await visit(demo.url + shortForm.path);
  const resident = residentAt(page);
  await fillInAndReview(resident, 'På väg');
  await page.evaluate(() => {
    // The request never gets anywhere, as on a line that has gone silent.
    const { fetch } = window;
    window.fetch = (url, init) => (init?.method === 'POST' ? new Promise(() => {}) : fetch(url, init));
    addEventListener('pageshow', () => (window.fetch = fetch));
  });
  await resident.press('Skicka svaret');
  await resident.sees('Skickar …');
  await awayAndBack(page);
  await resident.sees('Det du har skrivit finns kvar här.');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  const worries = (await demo.exported(shortForm.id)).map((answers) => answers['oro']);
  assert.equal(worries.filter((worry) => worry === 'På väg').length, 1);
});
