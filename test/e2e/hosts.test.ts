import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placing } from './a11y/widget-page.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { startHostSite } from './host-site.ts';
import { fillIn, residentAt } from './resident.ts';
import { readerAt } from './reader.ts';
import { witness } from './witness.ts';

const visit = await openBrowser();
const demo = await startDemo();
const host = await startHostSite(demo.url);

test('takes the place of a marked div, for editors that strip tags they do not know', async () => {
  const seen = witness();
  const page = await visit(`${host}/snippet.html`, { prepare: seen.prepare });
  const resident = residentAt(page);
  await fillIn(resident, 'Inklistrad');
  await resident.press('Granska svaret');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.deepEqual(seen.complaints, []);
});

test('tells the author of a page that a marked div is misspelt', async () => {
  const seen = witness();
  const place = placing(visit, demo);
  const page = await place('<div data-samrad="consultation-from"></div>', { prepare: seen.prepare });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(seen.complaints, ['Samråd has no "consultation-from".']);
});

test('leaves the fallback content where the script cannot be fetched', async () => {
  const page = await visit(`${host}/snippet.html`, {
    prepare: (page) => page.route('**/samrad.js', (route) => route.abort()),
  });
  await page.getByRole('link', { name: 'Svara med e-post' }).waitFor();
});

test('answers in English in an English part of a Swedish page', async () => {
  const seen = witness();
  const page = await visit(`${host}/english.html`, { prepare: seen.prepare });
  const resident = residentAt(page);
  await resident.choose('Who are you?', 'Pupil');
  await resident.write('Is there anything that worries you?', 'In English');
  await resident.press('Check my answer');
  await resident.press('Send my answer');
  await resident.receipt();
  const shown = await resident.text();
  for (const swedish of ['Kvitto', 'Spara', 'Skriv', 'svar'])
    assert.ok(!shown.includes(swedish), `"${swedish}" in: ${shown}`);
  assert.deepEqual(seen.complaints, []);
});

test('breaks no page with RequireJS and jQuery, nor one with two bundles', async () => {
  const seen = witness();
  const page = await visit(`${host}/amd.html`, { prepare: seen.prepare });
  const resident = residentAt(page);
  await fillIn(resident, 'Två exemplar');
  await resident.press('Granska svaret');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  const globals = await page.evaluate(() => {
    const { host, module, $ } = window as unknown as {
      host: { calls: unknown[] };
      module: { exports: object };
      $: () => unknown;
    };
    return { calls: host.calls.length, exported: Object.keys(module.exports), isTheirs: $() === host };
  });
  assert.deepEqual(globals, { calls: 0, exported: [], isTheirs: true });
  assert.deepEqual(seen.complaints, []);
});

test('reads and votes on such a page, where each widget stands once', async () => {
  const seen = witness();
  const page = await visit(`${host}/amd.html`, { prepare: seen.prepare });
  const reader = readerAt(page);
  await reader.seesAll();
  await reader.narrowsTimeline();
  await reader.opensArea();
  await reader.votes();
  for (const tag of ['consultation-form', 'initiative-timeline', 'priority-area-explainer', 'feedback-poll'])
    assert.equal(await page.locator(`samrad-${tag}`).count(), 1, tag);
  assert.deepEqual(seen.complaints, []);
});

test('leads from an area to its initiatives, where they stand in the timeline of the page', async () => {
  const page = await visit(`${demo.url}/kommun/`);
  await readerAt(page).opensArea();
  const link = page.locator('samrad-priority-area-explainer .initiatives a').locator('visible=true').first();
  const name = await link.innerText();
  await link.click();
  const entry = page.locator('samrad-initiative-timeline').getByRole('heading', { name, exact: true });
  await entry.and(page.locator(':focus')).waitFor();
  assert.ok(await entry.isVisible());
});

test('leaves a tag alone that somebody else has defined', async () => {
  const seen = witness();
  const page = await visit(`${host}/taken.html`, { prepare: seen.prepare });
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('samrad-consultation-form').textContent(), 'Den som kom först');
  assert.deepEqual(seen.complaints, []);
});
