import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { startHostSite } from './host-site.ts';
import { answerLongForm, longForm, residentAt } from './resident.ts';
import { demoPoll, readerAt } from './reader.ts';
import { kept, nothingKept, witness } from './witness.ts';

const visit = await openBrowser();
const demo = await startDemo();
const host = await startHostSite(demo.url);

test('sets no cookie, stores nothing and asks nobody else, up to the receipt', async () => {
  const seen = witness();
  const page = await visit(`${host}/strict.html`, { prepare: seen.prepare });
  const resident = residentAt(page);
  await resident.sees('Steg 1 av 6');
  assert.deepEqual(await kept(page), nothingKept, 'when it is shown');
  await answerLongForm(resident, 'Ingenting sparas');
  assert.deepEqual(await kept(page), nothingKept, 'at the review');
  await resident.press('Skicka svaret');
  const receipt = await resident.receipt();
  assert.deepEqual(await kept(page), nothingKept, 'at the receipt');
  assert.deepEqual(seen.cookiesSet, []);
  const origins = new Set(seen.requests.map((request) => new URL(request.url()).origin));
  assert.deepEqual(origins, new Set([host, demo.url]));
  for (const request of seen.requests.filter((one) => one.url().startsWith(demo.url))) {
    const { cookie, referer } = await request.allHeaders();
    assert.equal(cookie, undefined, request.url());
    assert.ok(!referer?.includes('strict.html'), 'which page she reads is not told');
    assert.ok(!request.url().includes(receipt), 'no receipt in a URL');
  }
  assert.ok(!page.url().includes(receipt));
});

test('stores the draft that was asked for, and nothing else', async () => {
  const page = await visit(`${host}/strict.html`);
  const resident = residentAt(page);
  await resident.choose('Hur väl känner du till samarbetet?', '2');
  await resident.press('Spara utkast på den här enheten');
  await resident.sees('Utkastet sparas på den här enheten till');
  const draft = `samrad:draft:${demo.url}/#${longForm.id}`;
  assert.deepEqual(await kept(page), { ...nothingKept, localStorage: [draft] });
  await resident.press('Ta bort utkastet');
  await resident.sees('Inget sparas förrän du skickar.');
  assert.deepEqual(await kept(page), nothingKept);
});

test('keeps nothing of those who read, and of those who vote the receipt alone', async () => {
  const seen = witness();
  const page = await visit(`${host}/widgets.html`, { prepare: seen.prepare });
  const reader = readerAt(page);
  await reader.seesAll();
  assert.deepEqual(await kept(page), nothingKept, 'when all is shown');
  await reader.narrowsTimeline();
  await reader.opensArea();
  assert.deepEqual(await kept(page), nothingKept, 'when all is read');
  assert.equal(page.url(), `${host}/widgets.html`, 'nor in the address');
  await reader.votes();
  assert.deepEqual(await kept(page), {
    ...nothingKept,
    localStorage: [`samrad:vote:${demo.url}/#${demoPoll}`],
  });
  assert.deepEqual(seen.cookiesSet, []);
  const origins = new Set(seen.requests.map((request) => new URL(request.url()).origin));
  assert.deepEqual(origins, new Set([host, demo.url]));
  for (const request of seen.requests.filter((one) => one.url().startsWith(demo.url))) {
    const { cookie, referer } = await request.allHeaders();
    assert.equal(cookie, undefined, request.url());
    assert.ok(!referer?.includes('widgets.html'), 'which page she reads is not told');
  }
});
