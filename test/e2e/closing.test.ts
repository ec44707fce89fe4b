import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Consultation } from '../../src/contracts/index.ts';
import { closesAt } from '../../src/time/index.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { fillIn, fillInAndReview, residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const file = join(demo.content, 'consultations', `${shortForm.id}.json`);
const open = JSON.parse(await readFile(file, 'utf8')) as Consultation;

const restartWith = async (consultation: Consultation) => {
  await demo.stop();
  await writeFile(file, JSON.stringify(consultation));
  await demo.start();
};

test('says that it closed meanwhile, by the server’s word, and leaves her the text', async (t) => {
  const page = await visit(demo.url + shortForm.path);
  const resident = residentAt(page);
  await fillInAndReview(resident, 'För sent');
  await restartWith({ ...open, opens: '2020-01-01', closes: '2020-01-31' });
  t.after(() => restartWith(open));
  await resident.press('Skicka svaret');
  await resident.sees('Samrådet har stängt');
  await resident.sees('Det du har skrivit finns kvar här.');
  assert.match(await resident.text(), /För sent/);
  const [copy] = await Promise.all([page.waitForEvent('download'), resident.press('Ladda ner svaren')]);
  assert.match(await readFile(await copy.path(), 'utf8'), /För sent/);
  assert.deepEqual(await demo.exported(shortForm.id), []);
});

test('closes on the page as well: first a last chance to send, then the text to keep', async () => {
  const page = await visit(demo.url + shortForm.path, { prepare: (page) => page.clock.install() });
  const resident = residentAt(page);
  await fillIn(resident, 'I sista stund');
  const minutesLeft = ((closesAt(open)?.getTime() ?? 0) - Date.now()) / 60_000;
  await page.clock.fastForward((minutesLeft + 1) * 60_000);
  await resident.sees('du som redan har börjat hinner skicka');
  await resident.press('Granska svaret');
  await resident.sees('Granska ditt svar');
  await page.clock.fastForward((open.gracePeriod ?? 0) * 60_000);
  await resident.sees('Samrådet stängde medan du skrev');
  assert.match(await resident.text(), /Kopiera svaren[^]*I sista stund/);
  const [copy] = await Promise.all([page.waitForEvent('download'), resident.press('Ladda ner svaren')]);
  assert.match(await readFile(await copy.path(), 'utf8'), /I sista stund/);
});

test('goes by the server’s clock where the device’s own is a year ahead', async () => {
  const nextYear = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000);
  const page = await visit(demo.url + shortForm.path, {
    prepare: (page) => page.clock.install({ time: nextYear }),
  });
  const resident = residentAt(page);
  await fillInAndReview(resident, 'Fel klocka');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
});
