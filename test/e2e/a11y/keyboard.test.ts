import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type VisitOptions } from '../browser.ts';
import { focusOf } from './focus.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls, widget } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);

/** A page with a widget in a state, between two links, as a resident finds it who has only a keyboard. */
async function setup(markup: string, options: VisitOptions = {}) {
  const page = await place(`<a href="#fore">Före</a> ${markup} <a href="#efter">Efter</a>`, {
    viewport: { width: 640, height: 480 },
    ...options,
  });
  const { keyboard } = page;
  /** What has the focus; it must be seen to have it. */
  const focused = async (): Promise<string> => {
    let focus = await focusOf(page);
    // What was pressed may be drawn anew in this frame, and the page rolls to the focus with it.
    if (focus?.faults.length) {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      focus = await focusOf(page);
    }
    assert.deepEqual(focus?.faults ?? [], [], focus?.told);
    return focus?.told ?? 'the page';
  };
  return {
    page,
    focused,
    /** Presses keys one after the other, and says where the focus is then. */
    async press(...keys: string[]): Promise<string> {
      for (const key of keys) await keyboard.press(key);
      return focused();
    },
    /** Into the widget from the link before it. */
    async enter(): Promise<string> {
      await page.getByRole('link', { name: 'Före', exact: true }).focus();
      await keyboard.press('Tab');
      return focused();
    },
    /** Everything that the Tab key leads to in the widget, from the link before it to the one after it, or back. */
    async walk(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
      const [from, to] = key === 'Tab' ? ['Före', 'Efter'] : ['Efter', 'Före'];
      await page.getByRole('link', { name: from, exact: true }).focus();
      const stops: string[] = [];
      while (stops.length < 120) {
        await keyboard.press(key);
        if (await isFocused(page, to)) return stops;
        stops.push(await focused());
      }
      return assert.fail(`${key} does not lead out: ${stops.slice(-5).join(', ')}`);
    },
  };
}

const isFocused = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).evaluate((link) => document.activeElement === link);

for (const [name, { markup, reach }] of Object.entries(states)) {
  test(`leads through the state "${name}" and out of it, both ways, always in sight of the focus`, async () => {
    const { page, walk } = await setup(markup);
    await reach(page);
    const stops = await walk();
    assert.ok(name.startsWith('form, ') || stops.length > 0, 'there is something to come to');
    const back = await walk('Shift+Tab');
    // A group of radios is entered at its first one or at its last, by the way that one comes.
    const once = (all: readonly string[]) => all.filter((stop) => !/^radio /.test(stop));
    assert.deepEqual(once(back).reverse(), once(stops));
  });
}

for (const [look, options] of Object.entries({
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} satisfies Record<string, VisitOptions>)) {
  for (const name of ['form, error summary', 'poll, error', 'explainer, tabs', 'timeline, filters open']) {
    test(`shows the focus in the state "${name}": ${look}`, async () => {
      const { markup, reach } = states[name] ?? assert.fail();
      const { page, walk } = await setup(markup, options);
      await reach(page);
      assert.ok((await walk()).length > 1);
    });
  }
}

test('votes: into the options by Tab, on by arrows, round at the end, and what became of it has the focus', async () => {
  const { page, enter, press } = await setup(widget('feedback-poll', 'poll="viktigaste-samverkansomradet"'));
  await page.getByRole('radio').first().waitFor();
  assert.equal(await enter(), 'radio "Näringslivs- och innovationsutveckling"');
  assert.equal(await press('ArrowDown'), 'radio "Universitetssamarbete"');
  assert.equal(await press('ArrowUp', 'ArrowUp'), 'radio "Medborgarinflytande och medborgardialog"');
  assert.match(await press('Tab'), /^button "Rösta\./);
  await press('Enter');
  await page.getByText('Tack! Din röst är räknad.').and(page.locator(':focus')).waitFor();
});

test('is told what is wrong where the focus goes, when nothing is chosen', async () => {
  const { page, enter, press, focused } = await setup(
    widget('feedback-poll', 'poll="viktigaste-samverkansomradet"'),
  );
  await page.getByRole('radio').first().waitFor();
  await enter();
  await press('Tab', 'Enter');
  await page.getByText('Välj ett svar').waitFor();
  await page.waitForFunction(() =>
    document.querySelector('samrad-feedback-poll')?.shadowRoot?.activeElement?.matches('.error, input'),
  );
  assert.match(await focused(), /Välj ett svar|radio/);
});

test('puts in order: the focus stays with what was moved', async () => {
  const { page, enter, press, focused } = await setup(widget('feedback-poll', 'poll="ordning"'));
  const at = async (name: RegExp) => {
    await page.getByRole('button', { name }).and(page.locator(':focus')).waitFor();
    return focused();
  };
  await page
    .getByRole('button', { name: /^Välj som nummer 1/ })
    .first()
    .waitFor();
  assert.match(await enter(), /^button "Välj som nummer 1: .*Fler bänkar/);
  await press('Enter');
  assert.match(await at(/^Flytta upp Fler bänkar/), /^button "Flytta upp/);
  while (!/Välj som nummer 2: .*Fler träd/.test(await focused())) await press('Tab');
  await press('Space');
  await at(/^Flytta upp Fler träd/);
  await press('Enter');
  await at(/^Flytta upp Fler träd/);
  const ranked = await page.locator('.ranked .ranked-name').allInnerTexts();
  assert.deepEqual(ranked, ['Fler träd\nAv flera slag', 'Fler bänkar']);
  assert.match(await press('Tab', 'Tab'), /^button "Ta bort Fler träd"/);
  await press('Enter');
  await at(/^Välj som nummer 2: .*Fler träd/);
});

test('folds areas out and in by Enter and Space, and the focus stays', async () => {
  const { page, enter, press } = await setup(widget('priority-area-explainer', 'dialogue="palo-alto"'));
  await page.getByRole('button', { name: 'Lättläst' }).waitFor();
  assert.equal(await enter(), 'button "Lättläst"');
  const opener = page.getByRole('button', { name: 'Näringslivs- och innovationsutveckling' });
  assert.match(await press('Tab'), /Näringslivs- och innovationsutveckling"$/);
  for (const [key, expanded] of [
    ['Enter', 'true'],
    ['Space', 'false'],
  ] as const) {
    assert.match(await press(key), /Näringslivs- och innovationsutveckling"$/);
    assert.equal(await opener.getAttribute('aria-expanded'), expanded);
  }
  assert.match(await press('Tab'), /Universitetssamarbete"$/, 'nothing folded is come to');
});

test('goes among tabs by arrows, Home and End, round at the ends, and into the panel by Tab', async () => {
  const { page, enter, press } = await setup(
    widget('priority-area-explainer', 'dialogue="palo-alto" layout="tabs"'),
  );
  await page.getByRole('tab').first().waitFor();
  assert.equal(await enter(), 'button "Lättläst"');
  const first = 'tab "Näringslivs- och innovationsutveckling"';
  const last = 'tab "Medborgarinflytande och medborgardialog"';
  assert.equal(await press('Tab'), first);
  assert.equal(await press('ArrowRight'), 'tab "Universitetssamarbete"');
  assert.equal(await press('End'), last);
  assert.equal(await press('ArrowRight'), first);
  assert.equal(await press('ArrowLeft'), last);
  assert.equal(await press('Home'), first);
  assert.equal(await page.getByRole('tab', { selected: true }).count(), 1);
  assert.match(await press('Tab'), /^tabpanel /);
  assert.equal(await press('Shift+Tab'), first, 'only the chosen tab is in the tab order');
});

test('filters the timeline: the focus stays where one chooses, and the status says what came of it', async () => {
  const { page, enter, press } = await setup(widget('initiative-timeline', 'dialogue="palo-alto"'));
  await page.getByText('12 insatser').first().waitFor();
  assert.match(await enter(), /^summary "Sök och filtrera/);
  await press('Enter');
  await page.getByLabel('Sök på ord').waitFor();
  // The fields of the fold come first, then the statuses to choose.
  let at = await press('Tab');
  while (!/^button "Alla/.test(at)) at = await press('Tab');
  assert.match(await press('Tab', 'Space'), /^button "/);
  const said = page.locator('samrad-initiative-timeline').getByRole('status');
  await page.waitForFunction(() =>
    /\d insats/.test(
      document.querySelector('samrad-initiative-timeline')?.shadowRoot?.querySelector('[role=status]')
        ?.textContent ?? '',
    ),
  );
  assert.match(await said.innerText(), /^\d+ insats/);
  assert.match(await press(), /^button "/, 'the focus is where it was');
});

test('searches by Enter in the field, and folds an entry of the list out', async () => {
  const { page, press, focused } = await setup(widget('initiative-timeline', 'dialogue="palo-alto"'));
  await page.getByText('12 insatser').first().waitFor();
  await page.getByText('Sök och filtrera').focus();
  await press('Enter');
  await page.getByLabel('Sök på ord').focus();
  await page.keyboard.type('systerorter');
  await press('Enter');
  await page.getByRole('button', { name: 'Rensa filter' }).waitFor();
  while (!/^summary ".*om Städerna blir systerorter/.test(await focused())) await press('Tab');
  await press('Enter');
  await page.getByRole('button', { name: 'Kopiera länk till insatsen' }).first().waitFor();
  const link = await press('Tab');
  assert.match(link, /^(link|button) "/);
});

test('sees where the focus is lost, where it is', async () => {
  const { markup, reach } = states['poll, question'] ?? assert.fail();
  const { page } = await setup(markup);
  await reach(page);
  const fault = async (css: string) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const root = document.querySelector('samrad-feedback-poll')?.shadowRoot;
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, -1), sheet];
    }, css);
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    return (await focusOf(page))?.faults.join() ?? '';
  };
  await page.evaluate(() => {
    const root = document.querySelector('samrad-feedback-poll')?.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, new CSSStyleSheet()];
  });
  assert.equal(await fault(''), '');
  assert.match(await fault(':focus-visible { outline: none !important }'), /outline none/);
  assert.match(await fault(':focus-visible { outline-color: #ddd !important }'), /outline of 1\.\d\d to 1/);
});
