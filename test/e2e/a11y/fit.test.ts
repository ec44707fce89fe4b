import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../browser.ts';
import { lost, smallTargets } from './fit.ts';
import { waysOfReading, withOwnStyle } from './reader-styles.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls, widget } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);

/** What one does in the form is gone through in `../fit.test.ts`, step by step; what one only reads is looked at here. */
const onlyRead = ['form, whom to turn to', 'form, not open yet', 'form, closed'];
const looked = Object.entries(states).filter(([name]) => !name.startsWith('form') || onlyRead.includes(name));

const ways = {
  ...waysOfReading,
  // The narrowest that the words of this page itself have room in.
  'with text of 200 % on a small phone': {
    viewport: { width: 344, height: 640 },
    prepare: withOwnStyle('html { font-size: 200% !important }'),
  },
};

for (const [way, options] of Object.entries(ways)) {
  for (const [name, { markup, reach }] of looked) {
    test(`loses nothing of the state "${name}" ${way}`, async () => {
      const page = await place(markup, options);
      await reach(page);
      assert.deepEqual(await lost(page), []);
      assert.deepEqual(await smallTargets(page), []);
    });
  }
}

test('breaks long words of a text that runs the other way, where it is large for the place', async () => {
  const timeline = widget('initiative-timeline', 'dialogue="palo-alto" lang="ar"');
  const page = await place(timeline, waysOfReading['with text of 200 % on a phone']);
  await page.locator('.timeline[aria-busy=false] .prose[dir=ltr]').first().waitFor();
  assert.deepEqual(await lost(page), []);
});

test('sees what is lost, and what is small, in any widget', async () => {
  for (const tag of ['feedback-poll', 'priority-area-explainer', 'initiative-timeline']) {
    const [, state] = looked.find(([, { markup }]) => markup.includes(tag)) ?? assert.fail();
    const page = await place(state.markup, { viewport: { width: 320, height: 640 } });
    await state.reach(page);
    await page.evaluate((name) => {
      const section = document.querySelector(`samrad-${name}`)?.shadowRoot?.querySelector('section');
      const wide = Object.assign(document.createElement('p'), { textContent: 'Brett' });
      wide.style.setProperty('inline-size', '400px');
      const small = document.createElement('button');
      for (const side of ['block-size', 'min-block-size']) small.style.setProperty(side, '20px');
      section?.append(wide, small);
    }, tag);
    assert.equal((await lost(page)).length, 2, tag);
    assert.equal((await smallTargets(page)).length, 1, tag);
  }
});
