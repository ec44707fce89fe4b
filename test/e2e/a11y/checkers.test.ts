import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type VisitOptions } from '../browser.ts';
import { bringCheckers, checkers } from './engines.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);
const checked: VisitOptions = { bypassCSP: true, prepare: bringCheckers };

/** What each checker has to say, by its name. Each must have had something to look at. */
async function violations(page: Page): Promise<string[]> {
  const said: string[] = [];
  for (const [name, ask] of Object.entries(checkers)) {
    const { violations, passed } = await ask(page);
    assert.ok(passed > 10, `${name} has checked`);
    said.push(...violations.map((violation) => `${name} ${violation}`));
  }
  return said;
}

/** Waits until every widget of a page, whichever they are, shows what it has fetched. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      ({ localName, shadowRoot }) =>
        !localName.startsWith('samrad-') ||
        localName === 'samrad-backend-provider' ||
        (shadowRoot?.querySelector('section > *') && !shadowRoot.querySelector('.loading, [aria-busy=true]')),
    ),
  );
}

const looks: Readonly<Record<string, VisitOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

for (const [look, options] of Object.entries(looks)) {
  for (const path of ['/', '/kommun/', '/science-park/', '/universitet/']) {
    test(`axe, IBM and Alfa find nothing on ${path}: ${look}`, async () => {
      const page = await visit(demo.url + path, { ...checked, ...options });
      await settled(page);
      assert.deepEqual(await violations(page), []);
    });
  }
  for (const [name, { markup, reach }] of Object.entries(states)) {
    test(`axe, IBM and Alfa find nothing in the state "${name}": ${look}`, async () => {
      const page = await place(markup, { ...checked, ...options });
      await reach(page);
      assert.deepEqual(await violations(page), []);
    });
  }
}

test('each checker finds what is wrong inside a widget, where something is', async () => {
  const { markup, reach } = states['poll, question'] ?? assert.fail();
  const page = await place(markup, checked);
  await reach(page);
  await page.evaluate(() => {
    const section = document.querySelector('samrad-feedback-poll')?.shadowRoot?.querySelector('section');
    const pale = Object.assign(document.createElement('p'), { textContent: 'Blekt' });
    pale.style.setProperty('color', '#ddd');
    section?.append(document.createElement('input'), pale);
  });
  const found = await Promise.all(
    Object.entries(checkers).map(async ([name, ask]) => [
      name,
      (await ask(page)).violations.map((violation) => violation.split(': ')[0]).sort(),
    ]),
  );
  assert.deepEqual(Object.fromEntries(found), {
    axe: ['color-contrast', 'label'],
    ibm: ['input_label_exists', 'text_contrast_sufficient'],
    alfa: ['https://alfa.siteimprove.com/rules/sia-r69', 'https://alfa.siteimprove.com/rules/sia-r8'],
  });
});
