import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../browser.ts';
import { answerLongForm, longForm, residentAt } from '../resident.ts';
import { bringCheckers, checkers } from './engines.ts';
import { markupFaults } from './markup.ts';
import { withOwnStyle } from './reader-styles.ts';
import { states } from './states.ts';
import { placing, startDemoWithPolls, widget } from './widget-page.ts';

const visit = await openBrowser();
const demo = await startDemoWithPolls();
const place = placing(visit, demo);

for (const [name, { markup, reach }] of Object.entries(states)) {
  test(`ties what belongs together in the state "${name}"`, async () => {
    const page = await place(markup);
    await reach(page);
    assert.deepEqual(await markupFaults(page), []);
  });
}

test('ties what belongs together in every step of the long form', async () => {
  const page = await visit(demo.url + longForm.path);
  const resident = residentAt(page);
  await resident.sees('Steg 1 av 6');
  await answerLongForm(
    {
      ...resident,
      async press(button) {
        assert.deepEqual(await markupFaults(page), [], String(button));
        await resident.press(button);
      },
    },
    'Ring 640823-3234',
  );
  assert.deepEqual(await markupFaults(page), [], 'the review');
});

test('stands twice on a page, at the levels of its places, with names that differ', async () => {
  const poll = (level: number, label: string) =>
    `<samrad-feedback-poll poll="viktigaste-samverkansomradet" backend="/" heading-level="${level}" label="${label}"></samrad-feedback-poll>`;
  const page = await place(
    `${poll(3, 'Om parken i dag')} <h3>Framtiden</h3> <h4>Parken</h4> ${poll(5, 'Om parken sedan')}`,
    { bypassCSP: true, prepare: bringCheckers },
  );
  await page
    .getByRole('button', { name: /^Rösta/ })
    .nth(1)
    .waitFor();
  const levels = await page
    .getByRole('heading', { name: 'Vilket område ska få mest kraft?' })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-level')));
  assert.deepEqual(levels, ['3', '5']);
  assert.equal(await page.getByRole('region', { name: 'Om parken i dag' }).count(), 1);
  assert.equal(await page.getByRole('region', { name: 'Om parken sedan' }).count(), 1);
  for (const ask of Object.values(checkers)) assert.deepEqual((await ask(page)).violations, []);
});

test('keeps bars and choices in forced colours by borders of the system’s colours', async () => {
  const { markup, reach } = states['poll, results'] ?? assert.fail();
  const page = await place(markup, { forcedColors: 'active' });
  await reach(page);
  const bars = await page.locator('[part~=bar]').evaluateAll((all) =>
    all.map((bar) => {
      const { borderBlockEndStyle, borderBlockEndWidth, borderBlockEndColor, outlineStyle } =
        getComputedStyle(bar);
      const isSeen = parseFloat(borderBlockEndWidth) > 0 && borderBlockEndStyle !== 'none';
      return (
        (isSeen || outlineStyle !== 'none') &&
        borderBlockEndColor !== getComputedStyle(document.body).backgroundColor
      );
    }),
  );
  assert.ok(bars.length === 3 && bars.every(Boolean), JSON.stringify(bars));
});

test('moves nothing for those who have asked for less motion', async () => {
  for (const name of ['poll, results', 'explainer, open', 'timeline, filters open']) {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup, { reducedMotion: 'reduce' });
    await reach(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
        .filter((one) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
          const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.01);
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    assert.deepEqual(moving, [], name);
  }
});

test('lets the reader’s own text spacing through to every text of every widget', async () => {
  for (const name of ['poll, results', 'explainer, open', 'timeline, filters open']) {
    const { markup, reach } = states[name] ?? assert.fail();
    const page = await place(markup, { prepare: withOwnStyle('* { letter-spacing: 3px !important }') });
    await reach(page);
    const spacings = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('section *') ?? [])])
        .map((one) => getComputedStyle(one).letterSpacing),
    );
    assert.deepEqual([...new Set(spacings)], ['3px'], name);
  }
});

test('sees what is not tied together, where something is not', async () => {
  const page = await place(widget('feedback-poll', 'poll="oppen"'));
  await page.getByRole('button', { name: /^Rösta/ }).waitFor();
  await page.evaluate(() => {
    const section = document.querySelector('samrad-feedback-poll')?.shadowRoot?.querySelector('section');
    const make = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      section?.append(element);
    };
    make('p', { 'aria-labelledby': 'nowhere' });
    make('input', { type: 'radio' });
    make('input', { placeholder: 'Ditt namn' });
    make('textarea', { maxlength: '10' });
    make('input', { type: 'email' });
    make('p', { role: 'status' });
    make('button', { tabindex: '3' });
    make('h6', {});
  });
  const kinds = (await markupFaults(page)).map((fault) => fault.split(':')[0]);
  assert.deepEqual(kinds, [
    'aria-labelledby leads nowhere',
    'a radio without a name, a group and a legend',
    'a placeholder',
    'a text that is cut off while it is written',
    'a personal field without autocomplete',
    'more than one live region',
    'an order of its own for the Tab key',
    'level 6 after 3',
  ]);
});
