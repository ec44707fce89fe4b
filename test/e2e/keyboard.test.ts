import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { longForm, residentAt } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();

/** More than there are controls in any step and around it. */
const farthest = 120;

const hasFocus = (control: Locator) =>
  control.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);

/** Whether what has the focus shows it, and is on the screen. */
const showsFocus = (page: Page) =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const { top, bottom } = focused.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight;
    // Inside a date field the browser's own button has the focus, and shows it.
    if (focused.matches('[type=date]:not(:focus-visible)') && isSeen) return undefined;
    return isSeen && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      ? undefined
      : `${focused.outerHTML.slice(0, 120)}: outline ${outlineStyle} ${outlineWidth}, from ${top} to ${bottom}`;
  });

function keyboardOf(page: Page) {
  const { keyboard } = page;
  /** Goes on by the Tab key until the control has the focus. */
  const tabTo = async (control: Locator) => {
    await control.waitFor();
    for (let presses = 0; presses < farthest; presses++) {
      await keyboard.press('Tab');
      assert.equal(await showsFocus(page), undefined);
      if (await hasFocus(control)) return;
    }
    assert.fail(`The Tab key does not lead to ${String(control)}`);
  };
  const radio = (question: string) => page.getByRole('radiogroup', { name: question }).getByRole('radio');
  return {
    keyboard,
    tabTo,
    async press(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter') {
      await tabTo(page.getByRole('button', { name }));
      await keyboard.press(key);
    },
    /** Into a group of radios by Tab, chosen by Space, and on by the arrow keys. */
    async choose(question: string, position: number) {
      await tabTo(radio(question).first());
      await keyboard.press('Space');
      for (let at = 0; at < position; at++) await keyboard.press('ArrowDown');
      assert.ok(await radio(question).nth(position).isChecked(), question);
    },
    async tick(name: string) {
      await tabTo(page.getByRole('checkbox', { name }));
      await keyboard.press('Space');
    },
    async write(name: string, text: string) {
      await tabTo(page.getByRole('textbox', { name }));
      await keyboard.type(text);
    },
  };
}

test('leads from the page to the receipt by the keyboard alone', async () => {
  const page = await visit(demo.url + longForm.path);
  const { sees, receipt } = residentAt(page);
  const { keyboard, tabTo, press, choose, tick, write } = keyboardOf(page);
  await sees('Steg 1 av 6');

  await tabTo(page.getByRole('link', { name: 'Hoppa till innehållet' }));
  await keyboard.press('Enter');
  await press('Fortsätt');
  await sees('Ett svar behöver ses över');
  await tabTo(page.getByRole('link', { name: /^Hur väl känner du till samarbetet/ }));
  await keyboard.press('Enter');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await tick('Genom skolan');
  await choose('Hur tycker du att samarbetet fungerar?', 3);
  await write('Vad behöver bli bättre?', 'Mer för skolorna.');
  await press('Fortsätt');

  await sees('Steg 2 av 6');
  await press(/^Välj som nummer 1:.*Den smarta staden/, 'Space');
  await tabTo(page.getByRole('button', { name: /^Välj som nummer 2:.*Utbyte inom skolan/ }));
  await keyboard.press('Enter');
  // The focus has gone to the button that moves up what was just placed.
  await page
    .getByRole('button', { name: 'Flytta upp Utbyte inom skolan' })
    .and(page.locator(':focus'))
    .waitFor();
  await keyboard.press('Enter');
  await tick('Elever i grundskolan');
  const rows = [
    'Näringslivs- och innovationsutveckling',
    'Universitetssamarbete',
    'Energi och miljö för hållbar stadsutveckling',
    'Den smarta staden',
    'Utbyte inom skolan',
    'Medborgarinflytande och medborgardialog',
  ];
  for (const [index, row] of rows.entries()) await choose(row, index % 4);
  await choose('Saknar du något område?', 0);
  await write('Vilket område saknar du?', 'Kultur');
  await press('Fortsätt');

  await sees('Steg 3 av 6');
  await tick('Fler studenter, också från andra länder');
  await choose('Vad får ett ökat samarbete kosta?', 1);
  await choose('Hur ofta ska samarbetet följas upp?', 2);
  await press('Fortsätt', 'Space');

  await sees('Steg 4 av 6');
  await choose('Tillstyrker du förslaget?', 1);
  await write('Vad måste ändras för att du ska tillstyrka förslaget?', 'Eleverna först.');
  await write('Är det något mer du vill säga?', 'Bara tangentbord');
  await press('Fortsätt');

  await sees('Steg 5 av 6');
  await choose('Kan du eller din organisation bidra till samarbetet?', 0);
  await tick('Tid');
  await write('Hur många timmar i månaden?', '4');
  await tabTo(page.getByLabel('När kan ni börja?').first());
  // Day, month and year in the order of the browser's language, which the test does not choose.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await keyboard.press(key);
  await tick('Ja');
  await press('Fortsätt');

  await sees('Steg 6 av 6');
  await choose('Vem är det som svarar?', 0);
  await write('Ditt namn', 'Kim Exempel');
  await press('Granska svaret');

  await sees('Granska ditt svar');
  await press('Skicka svaret');
  await receipt();
  const [{ start, ...sent } = {}] = await demo.exported(longForm.id);
  assert.match(String(start), /^\d{4}-01-01$/);
  assert.deepEqual(sent, {
    kannedom: 3,
    kontakt: ['skola'],
    fungerar: 'mycket-daligt',
    battre: 'Mer för skolorna.',
    viktigast: ['utbyte-inom-skolan', 'den-smarta-staden'],
    skolutbyte: ['grundskola'],
    ambition: {
      'naringsliv-och-innovation': 'lagre',
      universitetssamarbete: 'samma',
      'energi-och-miljo': 'hogre',
      'den-smarta-staden': 'vet-inte',
      'utbyte-inom-skolan': 'lagre',
      medborgarinflytande: 'samma',
    },
    saknas: 'ja',
    'saknat-omrade': 'Kultur',
    mal: ['fler-studenter'],
    kostnad: 'samma',
    uppfoljning: 'varje-ar',
    installning: 'partly',
    andringar: 'Eleverna först.',
    mer: 'Bara tangentbord',
    bidrag: 'ja',
    'bidrag-med': ['tid'],
    timmar: 4,
    'hor-av-er': true,
  });
});

test('comes back to the question whose change link was followed, and puts the focus there', async () => {
  const page = await visit(demo.url + '/kommun/elevutbyte/');
  const { sees } = residentAt(page);
  const { keyboard, choose, write, press } = keyboardOf(page);
  await choose('Vem är du?', 1);
  await write('Är det något som oroar dig?', 'Först');
  await press('Granska svaret');
  await sees('Granska ditt svar');
  await press(/^Ändra.*Är det något som oroar dig/);
  await page
    .getByRole('textbox', { name: 'Är det något som oroar dig?' })
    .and(page.locator(':focus'))
    .waitFor();
  await keyboard.press('End');
  await keyboard.type('och sist');
  await press('Granska svaret');
  await sees('Förstoch sist');
});
