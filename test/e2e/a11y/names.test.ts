import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { startDemo } from '../demo-server.ts';
import { placing, widget } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemo();
const place = placing(visit, demo);

interface Told {
  readonly role: string;
  readonly name: string;
  /** How many things assistive technology finds inside. */
  readonly parts: number;
}

/** What Chromium tells assistive technology, by its own words: libraries work names out in ways of their own. */
async function told(page: Page, role: string): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map(({ name, childIds = [] }) => ({ role, name: String(name?.value), parts: childIds.length }));
}

test('names a fold of the timeline by what it tells more of', async () => {
  const page = await place(widget('initiative-timeline', 'dialogue="palo-alto"'));
  await page.getByText('Mer om').first().waitFor();
  const folds = (await told(page, 'DisclosureTriangle')).filter(({ name }) => name.startsWith('Mer'));
  assert.ok(folds.length > 3);
  for (const { name } of folds) assert.match(name, /^Mer om \S/);
});

test('tells of the chosen panel alone, when others were chosen before', async () => {
  const page = await place(widget('priority-area-explainer', 'dialogue="palo-alto" layout="tabs"'));
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  for (const tab of (await tabs.all()).slice(0, 3)) {
    await tab.click();
    const panels = await told(page, 'tabpanel');
    assert.deepEqual(
      panels.map(({ name }) => name),
      [(await tab.textContent())?.trim()],
    );
    assert.ok(panels.every(({ parts }) => parts > 0));
  }
});
