import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { textOfPdf } from '../pdf-text.ts';
import { residentAt } from '../resident.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls, widget } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);

/** What a sheet of paper says, without regard to how its lines are broken and its letters are joined. */
const printed = async (page: Page): Promise<string> => squeezed(textOfPdf(await page.pdf()));

const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00ad\u2010-]+/g, '');

/** Three words at a time: where a page ends in two columns, one such run is torn apart. */
function isOn(paper: string, text: string): boolean {
  const words = text.trim().split(/\s+/);
  const runs = words.flatMap((_, index) =>
    index % 3 ? [] : [squeezed(words.slice(index, index + 3).join(''))],
  );
  const torn = runs.filter((run) => !paper.includes(run));
  return torn.length === 0 || (torn.length === 1 && runs.length > 2);
}

/** Paragraphs, items and cells that stand in what is folded on the screen, as the browser has them in the page. */
const foldedTexts = (page: Page, tag: string): Promise<string[]> =>
  page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    const folds = [...(root?.querySelectorAll('details:not([open], .screen-only), [hidden]') ?? [])];
    return folds
      .flatMap((fold) => [...fold.querySelectorAll('p, li, dd, dt, blockquote')])
      .filter(
        (one) => !one.closest('.screen-only, .visually-hidden, form') && !one.querySelector('p, li, dd'),
      )
      .map(({ textContent }) => textContent ?? '');
  }, tag);

const folding: Readonly<Record<string, string>> = {
  'explainer, closed': 'samrad-priority-area-explainer',
  'explainer, tabs': 'samrad-priority-area-explainer',
  'form, introduced at length': 'samrad-consultation-form',
};

for (const [name, tag] of Object.entries(folding)) {
  test(`prints what is folded on the screen: ${name}`, async () => {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup);
    await reach(page);
    await page.waitForLoadState('networkidle');
    const texts = (await foldedTexts(page, tag)).filter((text) => squeezed(text) !== '');
    assert.ok(texts.length > 5, `${texts.length} texts are folded`);
    const paper = await printed(page);
    assert.deepEqual(
      texts.filter((text) => !isOn(paper, text)),
      [],
    );
    assert.equal((await foldedTexts(page, tag)).length > 5, true, 'it is folded again on the screen');
  });
}

test('prints what is done in areas that nobody has opened', async () => {
  const { markup, reach } = states['explainer, closed'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  const titles = ['Samarbetet börjar med studentutbyte', 'Utbytet vidgas till forskare'];
  for (const title of titles) await page.getByText(title).waitFor({ state: 'attached' });
  assert.equal(await page.locator('[aria-expanded=true]').count(), 0);
  const paper = await printed(page);
  for (const title of titles) assert.ok(isOn(paper, title), title);
});

test('prints whom to turn to and where to meet, though nobody has touched the form', async () => {
  const { markup, reach } = states['form, introduced at length'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  const texts = ['samrad@exempelkommunen.example', 'Kim Exempel', 'Exempelbiblioteket', 'Lagstöd'];
  for (const text of texts) await page.getByText(text).first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('details[open]').count(), 1);
  const paper = await printed(page);
  for (const text of texts) assert.ok(isOn(paper, text), text);
});

test('prints all the steps of a form with what was answered, and leaves the screen as it was', async () => {
  const { markup } = states['form, introduced at length'] ?? assert.fail();
  const page = await place(markup);
  const { choose, write, press, sees } = residentAt(page);
  await choose('Hur väl känner du till samarbetet?', '4');
  await choose('Hur tycker du att samarbetet fungerar?', 'Ganska dåligt');
  await write('Vad behöver bli bättre?', 'Fler borde få veta.\n'.repeat(12) + 'Det är allt.');
  await press('Fortsätt');
  await sees('Steg 2 av 6');
  await press('Välj som nummer 1: Den smarta staden');
  await page.getByRole('radio', { name: 'Högre' }).first().focus();
  await page.waitForLoadState('networkidle');
  const focused = await page.evaluateHandle(
    () => document.querySelector('samrad-consultation-form')?.shadowRoot?.activeElement,
  );
  const paper = await printed(page);
  for (const text of [
    'Vad ska Linköping och Palo Alto göra tillsammans?',
    'Hur väl känner du till samarbetet?',
    'Fler borde få veta. Det är allt.',
    'Vilka tre områden är viktigast?',
    'Tillstyrker du förslaget?',
    'Om dig som svarar',
    'Kommun, region eller myndighet',
  ])
    assert.ok(isOn(paper, text), text);
  assert.doesNotMatch(paper, /Fortsätt|Sparautkast|Steg2av6|teckenkvar/);
  assert.equal(paper.match(/Vilkatreområdenärviktigast/g)?.length, 1);
  assert.equal(await page.locator('.on-paper').count(), 0);
  assert.ok(await focused.evaluate((one) => one && one === (one.getRootNode() as ShadowRoot).activeElement));
});

for (const name of ['form, review', 'form, receipt', 'form, closed'])
  test(`prints no empty sheet after what takes one: ${name}`, async () => {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup);
    await reach(page);
    await page.waitForLoadState('networkidle');
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1);
  });

test('prints where links lead, after their words, but not within the page', async () => {
  const { markup, reach } = states['explainer, closed'] ?? assert.fail();
  const page = await place(markup + widget('initiative-timeline', 'dialogue="palo-alto"'), {
    prepare: (page) =>
      page.route('**/v1/dialogues/palo-alto*', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll('"/kommun/', '"https://example.org/kommun/');
        await route.fulfill({ response, body });
      }),
  });
  await reach(page);
  await page.locator('a[href^="#samrad-"]').first().waitFor({ state: 'attached' });
  const paper = await printed(page);
  assert.match(paper, /\(\u2066?https:\/\/example\.org\/kommun\/positionspapper\/[^)]*\)/);
  assert.doesNotMatch(paper, /#samrad/);
});

test('prints the results with their numbers, and no buttons', async () => {
  const { markup, reach } = states['poll, results'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  const paper = await printed(page);
  assert.match(paper, /Tillfots80%·4/);
  assert.match(paper, /5harröstat/);
  assert.doesNotMatch(paper, /Visasomtabell|Pausauppdateringen/);
});

for (const [name, buttons] of [
  ['form, first step', /Granskasvaret|Tillbaka|Sparautkast/],
  ['form, introduced at length', /Fortsätt|Sparautkast/],
  ['form, review', /Skickasvaret|Tillbaka|IngetsvarÄndra/],
  ['form, failure', /Skickasvaret|Kopierasvaren|Tillbaka/],
] as const) {
  test(`prints the form without its buttons: ${name}`, async () => {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup);
    await reach(page);
    await page.waitForLoadState('networkidle');
    assert.doesNotMatch(await printed(page), buttons);
  });
}

test('prints an answer that is to be taken back, and not the question whether it is', async () => {
  const { markup, reach } = states['form, receipt'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  const resident = residentAt(page);
  const receipt = await resident.receipt();
  await page.reload();
  await page.getByText('Har du redan svarat?').click();
  await resident.write('Ditt kvitto', receipt);
  await resident.press('Visa mitt svar');
  await resident.sees('Ta tillbaka svaret');
  const button = /Tatillbakasvaret|Villdutatillbaka|Jaraderasvaret|Skickaändringen/;
  assert.doesNotMatch(await printed(page), button);
  await resident.press('Ta tillbaka svaret');
  await resident.sees('Vill du ta tillbaka svaret?');
  const paper = await printed(page);
  assert.match(paper, /Språket/);
  assert.doesNotMatch(paper, button);
});

test('prints nothing of a draft that the device does not keep', async () => {
  const { markup, reach } = states['form, first step'] ?? assert.fail();
  const page = await place(markup, {
    prepare: (page) =>
      page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  });
  await reach(page);
  await residentAt(page).press('Spara utkast');
  await residentAt(page).sees('Utkastet går inte att spara');
  const paper = await printed(page);
  assert.match(paper, /Vemärdu/);
  assert.doesNotMatch(paper, /Utkastet|Sparautkast/);
});

for (const name of ['form, introduced at length', 'poll, voted'])
  test(`prints no sign of a fold, since everything is folded out: ${name}`, async () => {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup);
    await reach(page);
    await page.emulateMedia({ media: 'print' });
    const fold = page.locator('details:not(.screen-only) > summary').first();
    await page.waitForFunction(
      (one) => one && getComputedStyle(one).listStyleType === 'none',
      await fold.elementHandle(),
    );
  });

test('keeps space on paper between what can be chosen and when the poll closes', async () => {
  const { markup, reach } = states['poll, question'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  await page.emulateMedia({ media: 'print' });
  const options = await page.locator('.control').boundingBox();
  const closes = await page.getByText('Öppen till och med').boundingBox();
  assert.ok(options && closes && closes.y - options.y - options.height > 12);
});

test('prints the question and when it closes, and not what only a screen can do', async () => {
  const { markup, reach } = states['poll, question'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  const paper = await printed(page);
  assert.match(paper, /Öppentillochmed/);
  assert.doesNotMatch(paper, /Kvittotsparas|Visaresultatet/);
});

test('prints what stands behind the folds of the timeline, which nobody has opened', async () => {
  const { markup, reach } = states['timeline, list'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  await page.waitForLoadState('networkidle');
  assert.equal(await page.getByText('Källa').locator('visible=true').count(), 0);
  assert.match(await printed(page), /Källa/);
});

test('prints which filters the list is narrowed by', async () => {
  const { markup, reach } = states['timeline, filtered'] ?? assert.fail();
  const page = await place(markup);
  await reach(page);
  const paper = await printed(page);
  assert.match(paper, /Pågår/);
  assert.doesNotMatch(paper, /Rensafilter|Sökochfiltrera/);
});
