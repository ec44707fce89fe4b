import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBrowser } from '../browser.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls } from './widget-page.ts';

/**
 * What assistive technology is told of each state, as text that a person can read. `UPDATE_SNAPSHOTS=1` writes the
 * files anew: read what has changed before you keep it.
 */
const folder = join(import.meta.dirname, 'snapshots');
const isUpdate = process.env['UPDATE_SNAPSHOTS'] !== undefined;

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);

/** What is another one each time: receipts, and the days of the demo, which are counted from today. */
const withoutTime = (text: string): string =>
  text
    .replaceAll(/\b[0-9A-Z]{4,5}(?:[- ][0-9A-Z]{4,5}){3,}\b/g, 'KVITTO')
    .replaceAll(/\b(?:[a-zåäö]+dag )?\d{1,2} [a-zåäö]+ 20[2-9]\d(?: kl\. \d\d[.:]\d\d)?/g, 'DAG')
    .replaceAll(/\b20[2-9]0-talet/g, 'I DAG');

const fileOf = (state: string): string => join(folder, `${state.replaceAll(/[^a-zåäö0-9]+/g, '-')}.txt`);

for (const [name, { markup, reach }] of Object.entries(states)) {
  test(`tells assistive technology what it is known to tell in the state "${name}"`, async () => {
    const page = await place(markup);
    await reach(page);
    const told = withoutTime(await page.locator('main').ariaSnapshot());
    if (isUpdate) {
      await mkdir(folder, { recursive: true });
      await writeFile(fileOf(name), `${told}\n`);
    }
    assert.equal(`${told}\n`, await readFile(fileOf(name), 'utf8'));
  });
}
