import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { generatedDialogue } from '../../bench/generated.ts';
import { lost } from './a11y/fit.ts';
import { placing, widget } from './a11y/widget-page.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { textOfPdf } from './pdf-text.ts';
import { shiftsOn, watchShifts } from './steadiness.ts';

const visit = await openBrowser();
const demo = await startDemo();
await demo.stop();
await writeFile(
  join(demo.content, 'dialogues', 'many.json'),
  JSON.stringify(generatedDialogue('many', 10_000)),
);
await demo.start();
const place = placing(visit, demo);
const open = (options: Parameters<typeof place>[1] = {}) =>
  place(`<p id="before">Före.</p>${widget('initiative-timeline', 'dialogue="many"')}<p>Efter.</p>`, options);

/** More than there are stops before the list. */
const farthest = 40;

function timelineOn(page: Page) {
  const { keyboard } = page;
  const element = page.locator('samrad-initiative-timeline');
  const drawn = () => element.locator('.timeline[aria-busy=false]').waitFor();
  return {
    element,
    /** The list is drawn, and what comes after it is here. */
    async isShown() {
      await element.locator('form select').first().waitFor({ state: 'attached' });
      await drawn();
    },
    drawn,
    /** Goes on by the Tab key until the control has the focus. */
    async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
      for (let presses = 0; presses < farthest; presses++) {
        await keyboard.press(key);
        if ((await control.and(page.locator(':focus')).count()) > 0) return;
      }
      assert.fail(`The Tab key does not lead to ${String(control)}`);
    },
    async announces(words: string) {
      await element.getByRole('status').getByText(words, { exact: true }).waitFor({ state: 'attached' });
      await drawn();
    },
    async hasFocus(control: Locator) {
      await control.and(page.locator(':focus')).waitFor();
    },
    titles: async () =>
      (await element.locator('.what .heading').allTextContents()).map((title) => title.trim()),
    heading: (name: string) => element.getByRole('heading', { name, exact: true }),
  };
}

test('narrows ten thousand initiatives by the keyboard alone, and tells those who listen and the page', async () => {
  const page = await open();
  const { element, tabTo, announces, isShown, hasFocus, titles } = timelineOn(page);
  await isShown();
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    const timeline = document.querySelector('samrad-initiative-timeline');
    timeline?.addEventListener('samrad-filter-changed', ({ status, area }) => told.push([status, area]));
  });
  const chip = element.getByRole('button', { name: /^Pågår/ });
  await tabTo(chip);
  await page.keyboard.press('Space');
  await announces('Visar 1–100 av 1 250 insatser. Filter: Pågår');
  await hasFocus(chip);
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  assert.equal(await element.getAttribute('status'), 'ongoing');

  await tabTo(element.locator('.filtering summary'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const words = element.getByRole('textbox', { name: 'Sök på ord' });
  await tabTo(words);
  await page.keyboard.type('insats 777');
  await page.keyboard.press('Enter');
  await announces('2 insatser. Filter: Pågår, ”insats 777”');
  assert.deepEqual(await titles(), ['Genererad insats 7771', 'Genererad insats 7779']);
  await hasFocus(words);

  await tabTo(element.getByRole('combobox', { name: 'Område' }), 'Shift+Tab');
  await page.keyboard.press('End');
  await announces('2 insatser. Filter: Pågår, Det andra området, ”insats 777”');
  assert.equal(await element.getAttribute('area'), 'andra');
  assert.deepEqual(await page.evaluate(() => (window as unknown as { told: unknown }).told), [
    ['ongoing', undefined],
    ['ongoing', undefined],
    ['ongoing', 'andra'],
  ]);

  await tabTo(element.getByRole('button', { name: 'Rensa filter' }));
  await page.keyboard.press('Enter');
  await announces('Visar 1–100 av 10 000 insatser');
  await hasFocus(element.locator('.count .meta'));
  assert.equal(await element.getAttribute('status'), null);
});

test('keeps the focus in the list when the page is turned', async () => {
  const page = await open();
  const { element, announces, isShown, hasFocus, heading, drawn } = timelineOn(page);
  await isShown();
  assert.equal(await heading('Genererad insats 0').count(), 1);
  const next = element.getByRole('button', { name: 'Nästa sida' });
  await next.focus();
  await page.keyboard.press('Enter');
  await element.getByText('Sida 2 av 100').waitFor();
  await drawn();
  await announces('Visar 101–200 av 10 000 insatser');
  await hasFocus(element.locator('.timeline .what .heading').first());
  assert.equal(await heading('Genererad insats 0').count(), 0);
});

test('opens at the initiative that the address points at, and brings forward another one', async () => {
  const page = await open();
  await page.goto('about:blank');
  await page.goto(`${demo.url}/prov/#samrad-genererad-7771`);
  const { element, isShown, hasFocus, heading } = timelineOn(page);
  await hasFocus(heading('Genererad insats 7771'));
  await isShown();
  assert.ok(await heading('Genererad insats 7771').isVisible());
  assert.ok(await element.getByRole('button', { name: 'Visa hela tidslinjen' }).isVisible());
  await page.evaluate(() => void (location.hash = '#samrad-genererad-42'));
  await hasFocus(heading('Genererad insats 42'));
});

test('marks where a link led, also for whoever pressed it with a mouse', async () => {
  const page = await place(
    `<p><a href="#samrad-genererad-42">Dit</a></p>${widget('initiative-timeline', 'dialogue="many"')}`,
  );
  await page.locator('.timeline > li').first().waitFor();
  await page.getByRole('link', { name: 'Dit' }).click();
  const target = page.locator('[data-id="genererad-42"] .what [role=heading]');
  await target.and(page.locator(':focus')).waitFor();
  assert.equal(await target.evaluate((one) => one.matches(':focus-visible')), false, 'marked by itself');
  assert.equal(await target.evaluate((one) => getComputedStyle(one).outlineStyle), 'solid');
});

test('follows a link that is pressed before the code for that has come', async () => {
  let letThrough = () => {};
  const isPressed = new Promise<void>((resolve) => (letThrough = resolve));
  const page = await place(
    `<p><a href="#samrad-genererad-42">Dit</a></p>${widget('initiative-timeline', 'dialogue="many"')}`,
    {
      prepare: (one: Page) =>
        one.route('**/chunks/steering-*.js', async (route) => {
          await isPressed;
          await route.continue();
        }),
    },
  );
  const { hasFocus, heading } = timelineOn(page);
  await page.locator('.timeline > li').first().waitFor();
  await page.getByRole('link', { name: 'Dit' }).click();
  letThrough();
  await hasFocus(heading('Genererad insats 42'));
});

test('saves the dates to come of all ten thousand as a calendar', async () => {
  const page = await open();
  const { element, isShown } = timelineOn(page);
  await isShown();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    element.getByRole('button', { name: 'Ladda ner kommande datum till din kalender' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'samrad.ics');
  const calendar = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  const [, events = ''] = calendar.split(/(?=BEGIN:VEVENT)/, 2);
  const first = /DTSTART;VALUE=DATE:(\d{4})/.exec(events)?.[1] ?? '';
  assert.ok(Number(first) >= new Date().getFullYear(), events);
  assert.match(calendar, /URL:http:\S+\/prov\/#samrad-genererad-\d+/);
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
});

test('prints what is folded, and what the list is narrowed to', async () => {
  const page = await place(widget('initiative-timeline', 'dialogue="many" status="planned" from="2046"'));
  const { isShown, element } = timelineOn(page);
  await isShown();
  assert.equal(await element.getByText('Den ena parten').locator('visible=true').count(), 0);
  const paper = textOfPdf(await page.pdf()).replaceAll(/\s/g, '');
  assert.ok(paper.includes('Denenaparten'), 'the parties of an initiative');
  assert.ok(
    paper.includes('Filter:Planerat·frånochmed2046'),
    `what the list is narrowed to: ${paper.slice(0, 400)}`,
  );
  assert.ok(!paper.includes('Sökochfiltrera'));
});

for (const width of [1280, 320]) {
  test(`moves nothing and loses nothing among ten thousand, ${width} px wide`, async () => {
    const page = await open({ viewport: { width, height: 720 }, prepare: watchShifts });
    const { element, isShown } = timelineOn(page);
    await isShown();
    assert.deepEqual(await shiftsOn(page), []);
    assert.deepEqual(await lost(page), []);
    await element.locator('.filtering summary').click();
    for (const summary of await element
      .locator('.what summary')
      .all()
      .then((all) => all.slice(0, 12)))
      await summary.click();
    assert.deepEqual(await lost(page), []);
  });
}
