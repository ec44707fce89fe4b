import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { placing, widget } from './a11y/widget-page.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const place = placing(visit, demo);
const areas = (attributes: string) => widget('priority-area-explainer', `dialogue="palo-alto" ${attributes}`);

/** A page that cannot fetch what matches until it is let. */
async function without(pattern: string, markup: string) {
  const page = await place(markup, {
    prepare: (page: Page) => page.route(pattern, (route) => route.abort()),
  });
  return { page, letThrough: () => page.unroute(pattern) };
}

test('speaks Swedish without the network, and the language of the page when it is back', async () => {
  const { page, letThrough } = await without('**/chunks/en-*.js', areas('lang="en"'));
  await page.getByRole('button', { name: 'Lättläst' }).waitFor();
  await letThrough();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Easy read' }).waitFor();
});

test('asks again for words that could not be had when the language changes', async () => {
  const { page, letThrough } = await without('**/chunks/en-*.js', areas('lang="en"'));
  await page.getByRole('button', { name: 'Lättläst' }).waitFor();
  await letThrough();
  const setLanguage = (tag: string) =>
    page
      .locator('samrad-priority-area-explainer')
      .evaluate((one, lang) => ((one as HTMLElement).lang = lang), tag);
  await setLanguage('en-GB');
  await page.getByRole('button', { name: 'Easy read' }).waitFor();
});

test('takes the colours of the page at its next drawing, where their code could not be had at first', async () => {
  const { page, letThrough } = await without(
    '**/chunks/page-theme-*.js',
    `<style>:root { --color-primary: #003399 }</style>${areas('theme="auto"')}`,
  );
  const button = page.getByRole('button', { name: 'Universitetssamarbete' });
  const colour = () => button.locator('.sign').evaluate((one) => getComputedStyle(one).color);
  await button.waitFor();
  const own = await colour();
  await letThrough();
  await button.click();
  await page.waitForFunction(
    ([before]) => {
      const root = document.querySelector('samrad-priority-area-explainer')?.shadowRoot;
      const sign = root?.querySelector('.sign');
      return sign && getComputedStyle(sign).color !== before;
    },
    [own],
  );
  assert.equal(await colour(), 'color(srgb 0 0.2 0.6)');
});

const unsent = 'Din röst är inte räknad. Ditt val finns kvar här.';

for (const [name, markup, chunk, press] of [
  ['form', widget('consultation-form', `consultation="${shortForm.id}"`), 'answering', 'Granska svaret'],
  ['poll', widget('feedback-poll', 'poll="viktigaste-samverkansomradet"'), 'casting', /^Rösta/],
  ['timeline', widget('initiative-timeline', 'dialogue="palo-alto"'), 'steering', /^Genomfört/],
] as const) {
  test(`leads whoever presses a button of the ${name} to why it does nothing, and goes on when it can`, async () => {
    const { page, letThrough } = await without(`**/chunks/${chunk}-*.js`, markup);
    const button = page.getByRole('button', { name: press });
    await button.click();
    const heading = page.getByRole('heading', { name: 'Vi får ingen kontakt' });
    await heading.waitFor();
    await page.waitForFunction(() => {
      const inside = document.querySelector('[backend]')?.shadowRoot?.activeElement;
      return inside?.textContent?.trim() === 'Vi får ingen kontakt';
    });
    await page.getByText('Kontrollera din uppkoppling').locator('visible=true').first().waitFor();
    assert.ok(await heading.evaluate(isInSight), 'it is in sight');
    const [panel, pressed] = [
      await page.locator('.failure:visible').boundingBox(),
      await button.boundingBox(),
    ];
    assert.ok(panel && pressed && Math.abs(panel.y - pressed.y) < 300, 'beside what was pressed');
    assert.equal(
      await page.locator('.failure:visible').evaluate((one) => getComputedStyle(one).borderTopWidth),
      '2px',
    );
    if (name === 'poll')
      assert.ok(await page.getByText(unsent).isVisible(), 'the vote is not said to be cast');
    await letThrough();
    await page.locator('.failure:visible').getByRole('button', { name: 'Försök igen' }).click();
    await page.locator('.failure').first().waitFor({ state: 'detached' });
    assert.equal(await page.getByText(unsent).count(), 0);
  });
}

test('shows a failure in a frame also where nothing at all can be fetched', async () => {
  const { page } = await without('**/chunks/{reading,giving-up}-*.js', areas(''));
  await page.getByRole('button', { name: 'Universitetssamarbete' }).click();
  const panel = page.locator('.failure:visible');
  await panel.waitFor();
  const widths = await panel.evaluate((one) =>
    [one, one.querySelector('button') ?? one].map((part) => getComputedStyle(part).borderTopWidth),
  );
  assert.deepEqual(widths, ['2px', '2px']);
  assert.equal(await panel.locator('p').count(), 0, 'no empty advice');
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
