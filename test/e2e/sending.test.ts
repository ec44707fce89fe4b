import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { problemOf } from '../../src/backend/refusal.ts';
import type { ProblemName } from '../../src/contracts/index.ts';
import { openBrowser, type VisitOptions } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { fillInAndReview, residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const responses = '**/v1/consultations/*/responses';

/** At the review of a filled-in form. `stored`: how often this answer is in the export. */
async function setup(worry: string, options?: VisitOptions) {
  const page = await visit(demo.url + shortForm.path, options);
  const resident = residentAt(page);
  await fillInAndReview(resident, worry);
  const stored = async () =>
    (await demo.exported(shortForm.id)).filter((answers) => answers['oro'] === worry).length;
  return { page, resident, stored };
}

async function assertKept(page: Page, worry: string): Promise<void> {
  const shown = await residentAt(page).text();
  for (const words of ['Det du har skrivit finns kvar här.', worry, 'Kopiera svaren', 'Ladda ner svaren'])
    assert.ok(shown.includes(words), `"${words}" in: ${shown}`);
}

test('keeps what was written while the network is away, and sends it once when it is back', async () => {
  const { page, resident, stored } = await setup('Nätet försvinner');
  await page.context().setOffline(true);
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  await assertKept(page, 'Nätet försvinner');
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  await page.context().setOffline(false);
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.equal(await stored(), 1);
});

test('lets her write on offline, in a form that has been touched', async () => {
  const page = await visit(demo.url + shortForm.path);
  const resident = residentAt(page);
  await resident.choose('Vem är du?', 'Annat');
  await page.getByRole('textbox', { name: 'Skriv vad' }).fill('Mormor');
  // In the fold for those who have answered, which the rest of the code draws.
  await page.locator('#receipt').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
  await resident.press('Granska svaret');
  await resident.sees('Granska ditt svar');
  await resident.press('Tillbaka');
  assert.equal(await page.getByRole('textbox', { name: 'Skriv vad' }).inputValue(), 'Mormor');
});

test('takes two clicks as one answer', async () => {
  const posts: string[] = [];
  const { page, resident, stored } = await setup('Två klick', {
    prepare: (page) =>
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url())),
  });
  await page.getByRole('button', { name: 'Skicka svaret' }).dblclick();
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.equal(posts.length, 1);
  assert.equal(await stored(), 1);
});

const refusedAs = (name: ProblemName, headers: Record<string, string> = {}) => ({
  status: problemOf(name, 'No.').status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify(problemOf(name, 'No.')),
});

/** What may come instead of the server's word, and what is said of it. */
const failures: Readonly<Record<string, { answer: Parameters<Route['fulfill']>[0]; says: string[] }>> = {
  'a fault of the server (500)': {
    answer: refusedAs('internal'),
    says: ['Något gick fel hos oss', 'Vänta en stund och försök igen.'],
  },
  'the page of a proxy (502)': {
    answer: { status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' },
    says: ['Tjänsten svarar inte just nu', 'Vänta en stund och försök igen.'],
  },
  'a server that is full (503)': {
    answer: refusedAs('overloaded', { 'retry-after': '1' }),
    says: ['Många svarar just nu', 'Försök igen om 1 sekund.'],
  },
  'a full disk (507)': { answer: refusedAs('disk-full'), says: ['Något gick fel hos oss'] },
  'too many at once (429)': {
    answer: refusedAs('too-many-requests', { 'retry-after': '40' }),
    says: ['Många svarar just nu', 'Försök igen om 40 sekunder.'],
  },
  'a key used for something else (409)': {
    answer: refusedAs('idempotency-conflict'),
    says: ['Ett svar har redan skickats härifrån', 'Använd kvittot om du vill ändra det.'],
  },
  'too early (409)': { answer: refusedAs('not-open-yet'), says: ['Samrådet har inte öppnat än'] },
  'too late (410)': {
    answer: refusedAs('closed'),
    says: ['Samrådet har stängt', 'Det går inte längre att skicka eller ändra svar.'],
  },
};

for (const [name, { answer, says }] of Object.entries(failures)) {
  test(`keeps what was written, says what happened and can try again after ${name}`, async () => {
    const { page, resident, stored } = await setup(name);
    await page.route(responses, (route) => route.fulfill(answer));
    await resident.press('Skicka svaret');
    for (const words of says) await resident.sees(words);
    await assertKept(page, name);
    await page.unroute(responses);
    await resident.press('Skicka svaret');
    await resident.sees('Tack! Ditt svar är mottaget');
    assert.equal(await stored(), 1);
  });
}

test('stops waiting for an answer that does not come, and keeps what was written', async () => {
  const { page, resident, stored } = await setup('Inget svar', {
    prepare: (page) => page.clock.install(),
  });
  await page.route(responses, () => {});
  const sent = page.waitForRequest(responses);
  await resident.press('Skicka svaret');
  await resident.sees('Skickar …');
  await sent;
  await page.clock.fastForward('00:21');
  await resident.sees('Det tog för lång tid');
  await assertKept(page, 'Inget svar');
  await page.unroute(responses);
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.equal(await stored(), 1);
});

test('hands over a copy of what could not be sent', async () => {
  const { page, resident } = await setup('En kopia');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.context().setOffline(true);
  await resident.press('Skicka svaret');
  await resident.press('Kopiera svaren');
  await resident.sees('Kopierat');
  const copy = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copy, /Vem är du\?\nElev[^]*Är det något som oroar dig\?\nEn kopia/);
  const [file] = await Promise.all([page.waitForEvent('download'), resident.press('Ladda ner svaren')]);
  assert.equal(file.suggestedFilename(), `${shortForm.id}.txt`);
  assert.equal(await textOf(await file.createReadStream()), copy);
});

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  stream.setEncoding('utf8');
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}
