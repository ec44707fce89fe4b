import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lost, smallTargets } from './a11y/fit.ts';
import { waysOfReading, withOwnStyle } from './a11y/reader-styles.ts';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { startHostSite } from './host-site.ts';
import { answerLongForm, longForm, residentAt, type Resident } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const host = await startHostSite(demo.url);

/** Looks at each step, at the errors, the review and the receipt. */
async function throughout(resident: Resident, look: (place: string) => Promise<void>): Promise<void> {
  const { page } = resident;
  await resident.sees('Steg 1 av 6');
  await look('the first step');
  await resident.press('Fortsätt');
  await resident.sees('Ett svar behöver ses över');
  await look('errors');
  await answerLongForm(
    { ...resident, press: (name) => look(`before ${String(name)}`).then(() => resident.press(name)) },
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  );
  await look('the review');
  await page.context().setOffline(true);
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  await look('a failure');
  await page.context().setOffline(false);
  await resident.press('Skicka svaret');
  await resident.receipt();
  await look('the receipt');
}

for (const [name, options] of Object.entries(waysOfReading)) {
  test(`loses nothing ${name}`, async () => {
    const page = await visit(demo.url + longForm.path, options);
    await throughout(residentAt(page), async (place) => {
      assert.deepEqual(await lost(page), [], place);
      assert.deepEqual(await smallTargets(page), [], place);
    });
  });
}

test('lets the reader’s own text spacing through to every text', async () => {
  const page = await visit(demo.url + longForm.path, {
    prepare: withOwnStyle('* { letter-spacing: 3px !important }'),
  });
  await residentAt(page).sees('Steg 1 av 6');
  const spacings = await page.evaluate(() => {
    const root = document.querySelector('samrad-consultation-form')?.shadowRoot;
    return [...(root?.querySelectorAll('section *') ?? [])].map((one) => getComputedStyle(one).letterSpacing);
  });
  assert.ok(spacings.length > 50);
  assert.deepEqual([...new Set(spacings)], ['3px']);
});

test('sees what is lost, and what is small, where something is', async () => {
  const page = await visit(demo.url + longForm.path, { viewport: { width: 320, height: 640 } });
  await residentAt(page).sees('Steg 1 av 6');
  await page.evaluate(() => {
    const section = document.querySelector('samrad-consultation-form')?.shadowRoot?.querySelector('section');
    const wide = Object.assign(document.createElement('p'), { textContent: 'Brett' });
    wide.style.setProperty('inline-size', '400px');
    const small = document.createElement('button');
    for (const side of ['block-size', 'min-block-size']) small.style.setProperty(side, '20px');
    section?.append(wide, small);
  });
  assert.equal((await lost(page)).length, 2);
  assert.equal((await smallTargets(page)).length, 1);
});

for (const key of ['Tab', 'Shift+Tab']) {
  test(`never hides what has the focus under a header that stays, going by ${key}`, async () => {
    const page = await visit(`${host}/sticky.html`, { viewport: { width: 640, height: 480 } });
    await residentAt(page).sees('Vem är du?');
    if (key === 'Shift+Tab') {
      const last = page.getByRole('button', { name: 'Spara utkast på den här enheten' });
      await last.focus();
    }
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press(key);
      const focused = await page.evaluate(() => {
        const control = document.activeElement?.shadowRoot?.activeElement;
        if (!control) return undefined;
        const place = (control.closest('label') ?? control).getBoundingClientRect();
        const header = document.querySelector('header')?.getBoundingClientRect();
        return { name: control.outerHTML.slice(0, 80), hidden: (header?.bottom ?? 0) - place.top };
      });
      if (!focused) break;
      assert.ok(focused.hidden <= 0, `${focused.name} is ${focused.hidden} px under the header`);
      seen.push(focused.name);
    }
    assert.ok(seen.length > 8, seen.join('\n'));
  });
}

test('scrolls to what it moves the focus to, clear of a header that stays', async () => {
  const page = await visit(`${host}/sticky.html`, { viewport: { width: 640, height: 480 } });
  const resident = residentAt(page);
  await resident.press('Granska svaret');
  const summary = page.getByRole('heading', { name: 'Ett svar behöver ses över' });
  await summary.and(page.locator(':focus')).waitFor();
  const clear = async (place: typeof summary) => {
    const box = await place.boundingBox();
    assert.ok(box && box.y >= 80 && box.y < 480, JSON.stringify(box));
  };
  await clear(summary);
  await page.getByRole('link', { name: /^Vem är du/ }).click();
  await page.getByRole('radio', { name: 'Elev' }).and(page.locator(':focus')).waitFor();
  await clear(page.locator('legend').filter({ hasText: 'Vem är du?' }));
});
