import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type VisitOptions } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { fillIn, residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const url = demo.url + shortForm.path;

const saveDraft = 'Spara utkast på den här enheten';
const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage));
const worryOn = (page: Page) =>
  page.getByRole('textbox', { name: 'Är det något som oroar dig?' }).inputValue();

/** A form with a draft of it on the device, which follows what is written. */
async function setup(worry: string, options?: VisitOptions) {
  const page = await visit(url, options);
  const resident = residentAt(page);
  await resident.choose('Vem är du?', 'Elev');
  await resident.press(saveDraft);
  await resident.sees('Utkastet sparas på den här enheten till');
  await fillIn(resident, worry);
  return { page, resident };
}

test('brings a draft back after the tab has crashed', async () => {
  const { page } = await setup('Fliken kraschar');
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  const next = await page.context().newPage();
  await next.goto(url);
  await residentAt(next).sees('ditt utkast från');
  assert.equal(await worryOn(next), 'Fliken kraschar');
  assert.ok(await next.getByRole('radio', { name: 'Elev' }).isChecked());
});

test('clears the draft when the answer is sent', async () => {
  const { page, resident } = await setup('Skickat utkast');
  assert.equal((await stored(page)).length, 1);
  await resident.press('Granska svaret');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.deepEqual(await stored(page), []);
  await page.reload();
  await resident.choose('Vem är du?', 'Elev');
  assert.equal(await worryOn(page), '');
});

test('clears the draft when she asks for it, and keeps what is on the page', async () => {
  const { page, resident } = await setup('Borttaget utkast');
  await resident.press('Ta bort utkastet');
  await resident.sees('Inget sparas förrän du skickar.');
  assert.deepEqual(await stored(page), []);
  assert.equal(await worryOn(page), 'Borttaget utkast');
  await resident.write('Är det något som oroar dig?', 'Mer');
  assert.deepEqual(await stored(page), [], 'nothing is saved unasked');
});

test('forgets a draft after its fourteen days', async () => {
  const { page } = await setup('Gammalt utkast');
  const day = 24 * 60 * 60 * 1000;
  const later = await page.context().newPage();
  await later.clock.setFixedTime(Date.now() + 13 * day);
  await later.goto(url);
  await residentAt(later).sees('ditt utkast från');
  await later.clock.setFixedTime(Date.now() + 15 * day);
  await later.reload();
  await residentAt(later).choose('Vem är du?', 'Elev');
  assert.equal(await worryOn(later), '');
  assert.deepEqual(await stored(later), []);
});

test('says in one tab that the draft was changed in another, and loses the text of neither', async () => {
  const { page, resident } = await setup('Första fliken');
  const second = await page.context().newPage();
  await second.goto(url);
  await residentAt(second).sees('ditt utkast från');
  await residentAt(second).write('Är det något som oroar dig?', 'Andra fliken');
  await resident.sees('Utkastet har ändrats i ett annat fönster.');
  assert.equal(await worryOn(page), 'Första fliken');
  await resident.write('Är det något som oroar dig?', 'Fortsätter i första');
  await second.reload();
  await residentAt(second).sees('ditt utkast från');
  assert.equal(await worryOn(second), 'Andra fliken');
  await resident.press(saveDraft);
  await residentAt(second).sees('Utkastet har ändrats i ett annat fönster.');
});

test('says so where storage is blocked, and works without it', async () => {
  const page = await visit(url, {
    prepare: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Access is denied for this document.', 'SecurityError');
            },
          });
      }),
  });
  const resident = residentAt(page);
  await fillIn(resident, 'Blockerad lagring');
  await resident.press(saveDraft);
  await resident.sees('Utkastet går inte att spara på den här enheten.');
  await resident.press('Granska svaret');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
});

test('says so where storage is full, and leaves what others keep there alone', async () => {
  const page = await visit(url);
  const resident = residentAt(page);
  const isFull = await page.evaluate(() => {
    try {
      for (let size = 2 ** 20, n = 0; size >= 1; n++) {
        try {
          localStorage.setItem(`host-${n}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
      localStorage.setItem('one', 'more');
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(isFull);
  const before = await stored(page);
  await fillIn(resident, 'Full lagring');
  await resident.press(saveDraft);
  await resident.sees('Utkastet går inte att spara på den här enheten.');
  assert.deepEqual(await stored(page), before);
  await resident.press('Granska svaret');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
});
