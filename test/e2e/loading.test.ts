import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { placing, widget } from './a11y/widget-page.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { startHostSite } from './host-site.ts';
import { demoPoll, readerAt } from './reader.ts';
import { longForm, residentAt, shortForm } from './resident.ts';
import { painted, shiftsOn, watchShifts } from './steadiness.ts';

const visit = await openBrowser();
const demo = await startDemo();
const host = await startHostSite(demo.url);
const place = placing(visit, demo);

/** Holds back what a pattern matches until `release`; `asked` resolves when the page wants it. */
function slow(pattern: string) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let ask = () => {};
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const hold = async (route: Route) => {
    ask();
    await released;
    await route.continue();
  };
  return { asked, release, prepare: (page: Page) => page.route(pattern, hold) };
}

const places = {
  'in a wide page': { url: demo.url + longForm.path, width: 1280, height: 720 },
  'in a page that is seen whole': { url: demo.url + longForm.path, width: 1280, height: 3_000 },
  'in a phone': { url: demo.url + longForm.path, width: 320, height: 720 },
  'in a marked div': { url: `${host}/snippet.html`, width: 1280, height: 720 },
};

for (const [name, { url, width, height }] of Object.entries(places)) {
  test(`moves nothing when it takes its place, ${name}`, async () => {
    const script = slow('**/samrad.js');
    const document = slow('**/v1/consultations/*');
    const rest = slow('**/chunks/answering-*.js');
    const page = await visit(url, {
      viewport: { width, height },
      prepare: async (page) => {
        await watchShifts(page);
        await script.prepare(page);
        await document.prepare(page);
        await rest.prepare(page);
        // The load event waits for the script.
        void script.asked.then(() => painted(page)).then(script.release);
      },
    });
    await document.asked;
    await page.locator('samrad-consultation-form .loading').waitFor();
    await painted(page);
    document.release();
    await page.getByRole('radio').first().waitFor();
    // The rest comes by itself, though nobody has touched the form.
    await rest.asked;
    await painted(page);
    rest.release();
    await page.getByText('Vem frågar').waitFor({ state: 'attached' });
    assert.deepEqual(await shiftsOn(page), []);
  });
}

const after = '<p>Det som står efter.</p>';
const widgets = {
  'the timeline': widget('initiative-timeline', 'dialogue="palo-alto"'),
  'the explainer': widget('priority-area-explainer', 'dialogue="palo-alto"'),
  'the explainer, in tabs': widget('priority-area-explainer', 'dialogue="palo-alto" layout="tabs"'),
  'the poll': widget('feedback-poll', `poll="${demoPoll}"`),
  'the poll, in a provider and in the page’s colours': `<samrad-backend-provider backend="/">
    <samrad-feedback-poll poll="${demoPoll}" theme="auto"><p><a href="#">Rösta per post</a></p></samrad-feedback-poll>
  </samrad-backend-provider>`,
};

for (const [name, markup] of Object.entries(widgets)) {
  for (const width of [1280, 320]) {
    test(`moves nothing when ${name} takes its place, ${width} px wide`, async () => {
      const script = slow('**/samrad.js');
      const document = slow('**/v1/{dialogues,polls}/*');
      const rest = slow('**/chunks/{reading,steering,casting}-*.js');
      const page = await place(markup + after, {
        viewport: { width, height: 720 },
        prepare: async (page) => {
          await watchShifts(page);
          for (const { prepare } of [script, document, rest]) await prepare(page);
          // The load event waits for the script.
          void script.asked.then(() => painted(page)).then(script.release);
        },
      });
      await document.asked;
      await page.locator('.loading').first().waitFor();
      await painted(page);
      document.release();
      await rest.asked;
      await painted(page);
      rest.release();
      await readerAt(page).seesAll();
      await page.waitForLoadState('networkidle');
      const moved = (await shiftsOn(page)).reduce((sum, shift) => sum + shift, 0);
      // As layout shift is reported: what is done in the area that is open comes by a call of its own, a line or two.
      assert.equal(moved.toFixed(3), '0.000');
    });
  }
}

for (const [name, { markup, title, use }] of Object.entries({
  'the timeline is filtered': {
    markup: widgets['the timeline'],
    title: 'Linköping och Palo Alto, år för år',
    use: (page: Page) => readerAt(page).narrowsTimeline(),
  },
  'an area is opened': {
    markup: widgets['the explainer'],
    title: 'Näringslivs- och innovationsutveckling',
    use: (page: Page) => readerAt(page).opensArea(),
  },
  'somebody votes': {
    markup: widgets['the poll'],
    title: 'Vilket område ska få mest kraft?',
    use: (page: Page) => readerAt(page).votes(),
  },
})) {
  test(`leaves what stands above where it is when ${name}`, async () => {
    const page = await place(markup, { viewport: { width: 1280, height: 720 } });
    await readerAt(page).seesAll();
    const top = () =>
      page
        .getByRole('heading', { name: title })
        .evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
    const before = await top();
    await use(page);
    await painted(page);
    assert.equal(await top(), before);
  });
}

test('keeps no place where no script will run', async () => {
  const page = await place(widgets['the explainer, in tabs'] + widgets['the poll'], {
    javaScriptEnabled: false,
  });
  for (const tag of ['samrad-priority-area-explainer', 'samrad-feedback-poll'])
    assert.equal((await page.locator(tag).boundingBox())?.height, 0, tag);
});

test('counts what moves, where something does', async () => {
  const page = await visit(demo.url + longForm.path, { prepare: watchShifts });
  await residentAt(page).sees('Steg 1 av 6');
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.style.setProperty('block-size', '300px');
    document.body.prepend(late);
  });
  assert.notDeepEqual(await shiftsOn(page), []);
});

test('keeps what is typed, and where, while the rest of its code is on its way', async () => {
  const rest = slow('**/chunks/answering-*.js');
  const page = await visit(demo.url + shortForm.path, { prepare: rest.prepare });
  const resident = residentAt(page);
  await page.getByRole('textbox', { name: 'Är det något som oroar dig?' }).click();
  await rest.asked;
  await page.keyboard.type('Före');
  const arrived = page.waitForResponse('**/chunks/answering-*.js');
  rest.release();
  await (await arrived).finished();
  await painted(page);
  await page.keyboard.type(' och efter');
  assert.equal(
    await page.getByRole('textbox', { name: 'Är det något som oroar dig?' }).inputValue(),
    'Före och efter',
  );
  await resident.choose('Vem är du?', 'Elev');
  await resident.press('Granska svaret');
  await resident.sees('Granska ditt svar');
});

test('says so when the rest of its code cannot be fetched, and fetches it when it can', async () => {
  let lost: Promise<unknown> | undefined;
  const page = await visit(demo.url + shortForm.path, {
    async prepare(page) {
      lost = page.waitForEvent('requestfailed', (request) => request.url().includes('/answering-'));
      await page.route('**/chunks/answering-*.js', (route) => route.abort());
    },
  });
  const resident = residentAt(page);
  // It has been asked for, in vain: whoever only reads is not told.
  await lost;
  await page.waitForLoadState('networkidle');
  await painted(page);
  assert.doesNotMatch(await resident.text(), /ingen kontakt/);
  await resident.write('Är det något som oroar dig?', 'Skrivet ändå');
  await resident.sees('Vi får ingen kontakt');
  await page.unroute('**/chunks/answering-*.js');
  await resident.press('Försök igen');
  await resident.choose('Vem är du?', 'Elev');
  await resident.press('Granska svaret');
  await resident.sees('Skrivet ändå');
});

test('shows the fallback content while there is no answer from the server, and tries again', async () => {
  const page = await visit(demo.url + shortForm.path, {
    prepare: (page) => page.route('**/v1/**', (route) => route.fulfill({ status: 502, body: '' })),
  });
  const resident = residentAt(page);
  await resident.sees('Tjänsten svarar inte just nu');
  assert.ok(await page.locator('samrad-consultation-form a').first().isVisible());
  await page.unroute('**/v1/**');
  await resident.press('Försök igen');
  await resident.sees('Vem är du?');
  assert.ok(!(await page.locator('samrad-consultation-form > p').first().isVisible()));
});

test('asks anew in a while for the code that could not be had, not at each change of the page', async () => {
  let tries = 0;
  let isDown = true;
  const page = await place(widget('feedback-poll', `poll="${demoPoll}"`), {
    prepare: (page) =>
      page.route('**/chunks/feedback-poll-*.js', (route) =>
        ++tries && isDown ? route.fulfill({ status: 503 }) : route.continue(),
      ),
  });
  // A page with a clock that ticks.
  await page.evaluate(() => setInterval(() => document.body.append(document.createElement('i')), 20));
  await page.locator('body > i').nth(75).waitFor({ state: 'attached' });
  isDown = false;
  await readerAt(page).seesAll();
  assert.ok(tries <= 4, `asked ${tries} times`);
});
