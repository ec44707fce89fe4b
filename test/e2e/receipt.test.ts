import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { textOfPdf } from './pdf-text.ts';
import { fillInAndReview, residentAt, shortForm, type Resident } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const url = demo.url + shortForm.path;

/** A page that shows the receipt of an answer. */
async function setup(worry: string) {
  const page = await visit(url);
  const resident = residentAt(page);
  await fillInAndReview(resident, worry);
  await resident.press('Skicka svaret');
  return { page, resident, receipt: await resident.receipt() };
}

/** Somebody on another device, with nothing but the receipt. */
async function comeBack(receipt: string): Promise<Resident> {
  const page = await visit(url);
  const resident = residentAt(page);
  await page.getByText('Har du redan svarat?').click();
  await resident.write('Ditt kvitto', receipt);
  await resident.press('Visa mitt svar');
  return resident;
}

const worries = async () => (await demo.exported(shortForm.id)).map((answers) => answers['oro']);

test('reads, changes and reads again what was sent, on another device', async () => {
  const { receipt } = await setup('Som jag skrev');
  const resident = await comeBack(receipt.toLowerCase().replaceAll('-', ' '));
  await resident.sees('Som jag skrev');
  await resident.press(/^Ändra.*Är det något som oroar dig/);
  await resident.write('Är det något som oroar dig?', 'Som jag menade');
  await resident.press('Granska svaret');
  await resident.press('Skicka ändringen');
  await resident.sees('Din ändring är mottagen');
  assert.equal((await resident.receipt()).toUpperCase().replaceAll(' ', '-'), receipt);
  const stored = await worries();
  assert.ok(!stored.includes('Som jag skrev'));
  assert.equal(stored.filter((worry) => worry === 'Som jag menade').length, 1);
  await (await comeBack(receipt)).sees('Som jag menade');
});

test('takes back what was sent: it is gone, and the receipt with it', async () => {
  const { receipt } = await setup('Tas tillbaka');
  const resident = await comeBack(receipt);
  await resident.press('Ta tillbaka svaret');
  await resident.sees('Vill du ta tillbaka svaret?');
  await resident.press('Nej, behåll det');
  assert.ok((await worries()).includes('Tas tillbaka'));
  await resident.press('Ta tillbaka svaret');
  await resident.press('Ja, radera svaret');
  await resident.sees('Svaret är tillbakataget och raderat');
  assert.ok(!(await worries()).includes('Tas tillbaka'));
  await (await comeBack(receipt)).sees('Svaret har tagits tillbaka');
});

test('opens nothing with a receipt that was copied wrongly, and says so at the field', async () => {
  const { receipt } = await setup('Fel kvitto');
  const resident = await comeBack(receipt.slice(0, -1));
  await resident.sees('Det finns inget svar med det kvittot.');
  const field = resident.page.getByRole('textbox', { name: 'Ditt kvitto' });
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.inputValue(), receipt.slice(0, -1), 'it can be mended');
});

test('never has the receipt in a URL, nor on the device, when it is given and when it is used', async () => {
  const { page, receipt } = await setup('Inte i adressen');
  const urls: string[] = [];
  const listen = (one: Page) => {
    one.on('request', (request) => urls.push(request.url()));
    one.on('framenavigated', (frame) => urls.push(frame.url()));
  };
  listen(page);
  const resident = residentAt(page);
  await resident.press('Klar, töm formuläret');
  await page.getByText('Har du redan svarat?').click();
  await resident.write('Ditt kvitto', receipt);
  await resident.press('Visa mitt svar');
  await resident.sees('Inte i adressen');
  urls.push(page.url());
  assert.ok(
    urls.some((one) => one.endsWith('/v1/responses')),
    'it was looked up',
  );
  const plain = receipt.replaceAll('-', '');
  assert.deepEqual(
    urls.filter((one) => one.includes(receipt) || one.includes(plain)),
    [],
  );
  const device = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  );
  assert.ok(!device.includes(receipt) && !device.includes(plain));
});

test('can be copied, kept as a file and printed', async () => {
  const { page, resident, receipt } = await setup('På papper');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await resident.press('Kopiera kvittot');
  await resident.sees('Kopierat');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), receipt);

  const [file] = await Promise.all([page.waitForEvent('download'), resident.press('Ladda ner')]);
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.includes(receipt) && text.includes('Hur vill du att ett elevutbyte ska vara?'));

  const printed = page.evaluate(
    () => new Promise<boolean>((resolve) => (window.print = () => resolve(true))),
  );
  await resident.press('Skriv ut');
  assert.ok(await printed);
  const paper = textOfPdf(await page.pdf());
  assert.ok(paper.includes(receipt), paper);
  assert.ok(!paper.includes('Ladda ner'), 'buttons are of no use on paper');
});
