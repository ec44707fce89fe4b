import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);

/** The words and borders of a widget that what is behind them shines through, each by its class and colour. */
const faintIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [host] = [...document.querySelectorAll('main *')].filter(({ shadowRoot }) => shadowRoot);
    const isFaint = (colour: string) => /\/ 0\.\d+\)$|, 0\.\d+\)$/.test(colour);
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const faint = [...(host?.shadowRoot?.querySelectorAll('section *') ?? [])].flatMap((one) =>
      ['', '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(one, part);
        const borders = sides.filter((side) => style[`border${side}Width`] !== '0px');
        return [style.color, ...borders.map((side) => style[`border${side}Color`])]
          .filter(isFaint)
          .map((colour) => `${one.getAttribute('class') ?? one.localName}${part} ${colour}`);
      }),
    );
    return [...new Set(faint)];
  });

for (const name of [
  'form, introduced at length',
  'form, review',
  'poll, question',
  'poll, results',
  'explainer, open',
  'timeline, list',
]) {
  test(`makes what is muted, and lines, as strong as the text for who asks for more contrast: ${name}`, async () => {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup, { contrast: 'more' });
    await reach(page);
    assert.deepEqual(await faintIn(page), []);
    await page.emulateMedia({ contrast: 'no-preference' });
    assert.notDeepEqual(await faintIn(page), []);
  });
}

test('keeps the ring around what has the focus, and colours that the page has set, under more contrast', async () => {
  const { markup, reach } = states['explainer, closed'] ?? assert.fail();
  const page = await place(`<style>:root { --samrad-color-muted: rgb(1 2 3) }</style>${markup}`);
  await reach(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const looks = () =>
    page.evaluate(() => {
      const root = document.querySelector('samrad-priority-area-explainer')?.shadowRoot;
      const [focused, summary] = [root?.activeElement, root?.querySelector('.summary')];
      return focused && summary && [getComputedStyle(focused).outline, getComputedStyle(summary).color];
    });
  const before = await looks();
  assert.match(before?.[0] ?? '', /solid 3px/);
  assert.equal(before?.[1], 'rgb(1, 2, 3)');
  await page.emulateMedia({ contrast: 'more' });
  assert.deepEqual(await looks(), before);
});
