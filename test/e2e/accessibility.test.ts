import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openBrowser, type VisitOptions } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { answerLongForm, fillInAndReview, longForm, residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that a page breaks, each with the places. The page must let the test's own script in. */
async function violations(page: Page): Promise<string[]> {
  const { violations, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  assert.ok(passes.length > 10, 'the rules were run');
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const open = (path: string, options: VisitOptions) =>
  visit(demo.url + path, {
    bypassCSP: true,
    prepare: (page) => page.addInitScript({ content: axe }),
    ...options,
  });

const looks: Readonly<Record<string, VisitOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

for (const [look, options] of Object.entries(looks)) {
  test(`breaks no rule of axe in any state of the form: ${look}`, async () => {
    const page = await open(longForm.path, options);
    const resident = residentAt(page);
    await resident.sees('Steg 1 av 6');
    assert.deepEqual(await violations(page), [], 'the first step');
    await resident.press('Fortsätt');
    await resident.sees('Ett svar behöver ses över');
    assert.deepEqual(await violations(page), [], 'errors');
    await answerLongForm(
      {
        ...resident,
        async sees(text) {
          await resident.sees(text);
          assert.deepEqual(await violations(page), [], text);
        },
      },
      'Ring 640823-3234',
    );
    await page.context().setOffline(true);
    await resident.press('Skicka svaret');
    await resident.sees('Vi får ingen kontakt');
    assert.deepEqual(await violations(page), [], 'a failure');
    await page.context().setOffline(false);
    await resident.press('Skicka svaret');
    await resident.receipt();
    assert.deepEqual(await violations(page), [], 'the receipt');
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no rule of axe on any page of the demo: ${colorScheme}`, async () => {
    for (const path of ['/', '/kommun/', '/kommun/samrad/', '/science-park/', '/universitet/']) {
      const page = await open(path, { colorScheme });
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      assert.deepEqual(await violations(page), [], path);
    }
  });
}

test('has all that it shows on each page of the demo, also in folds and tabs that nobody has opened', async () => {
  for (const path of ['/', '/kommun/', '/kommun/samrad/', '/science-park/', '/universitet/']) {
    const page = await open(path, {});
    await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    assert.equal(await page.getByText(/Försök igen|Try again/).count(), 0, path);
  }
});

test('finds what is wrong, where something is', async () => {
  const page = await open(shortForm.path, {});
  await residentAt(page).sees('Vem är du?');
  await page.evaluate(() => {
    const section = document.querySelector('samrad-consultation-form')?.shadowRoot?.querySelector('section');
    const pale = Object.assign(document.createElement('p'), { textContent: 'Blekt' });
    pale.style.setProperty('color', '#ddd');
    section?.append(document.createElement('input'), pale);
  });
  assert.deepEqual(
    (await violations(page)).map((violation) => violation.split(':')[0]),
    ['color-contrast', 'label'],
  );
});

/** What assistive technology is told of a place. */
const told = (page: Page, place: string) => page.locator(place).first().ariaSnapshot();

/** The lines of a template without the indentation that the source gives them. */
function lines([text = '']: TemplateStringsArray): string {
  const indent = /\n *(?=-)/.exec(text)?.[0] ?? '\n';
  return text.trim().replaceAll(indent, '\n');
}

test('tells assistive technology what is asked, what is wrong, what is sent and what came of it', async () => {
  const page = await visit(demo.url + shortForm.path);
  const resident = residentAt(page);
  await resident.sees('Vem är du?');
  assert.equal(
    await told(page, 'samrad-consultation-form form:has(fieldset)'),
    lines`
      - heading "Fyra korta frågor" [level=3]
      - radiogroup "Vem är du?":
        - text: Vem är du?
        - radio "Elev"
        - text: Elev
        - radio "Vårdnadshavare"
        - text: Vårdnadshavare
        - radio "Lärare eller annan personal"
        - text: Lärare eller annan personal
        - radio "Annat"
        - text: Annat
      - group "Vad är viktigast i ett elevutbyte? (frivilligt)":
        - text: Vad är viktigast i ett elevutbyte? (frivilligt)
        - paragraph: Välj högst 2.
        - checkbox "Att öva språket"
        - text: Att öva språket
        - checkbox "Att lära känna nya människor"
        - text: Att lära känna nya människor
        - checkbox "Att se hur skolan fungerar i ett annat land"
        - text: Att se hur skolan fungerar i ett annat land
        - checkbox "Att göra något tillsammans, till exempel ett projekt"
        - text: Att göra något tillsammans, till exempel ett projekt
        - checkbox "Att det inte kostar något för familjen"
        - text: Att det inte kostar något för familjen
        - checkbox "Annat"
        - text: Annat
      - text: Är det något som oroar dig? (frivilligt)
      - textbox "Är det något som oroar dig? (frivilligt)"
      - button "Granska svaret"
      - text: Inget sparas förrän du skickar.
      - button "Spara utkast på den här enheten"
    `,
  );

  await resident.press('Granska svaret');
  await resident.sees('Ett svar behöver ses över');
  assert.equal(
    await told(page, '.failure'),
    lines`
      - group "Ett svar behöver ses över":
        - heading "Ett svar behöver ses över" [level=3]
        - list:
          - listitem:
            - link "Vem är du? Välj ett svar":
              - /url: "#answers.vem"
    `,
  );
  assert.equal(
    await told(page, 'fieldset.invalid'),
    lines`
      - radiogroup "Vem är du?" [invalid]:
        - text: Vem är du?
        - paragraph: "Fel: Välj ett svar"
        - radio "Elev"
        - text: Elev
        - radio "Vårdnadshavare"
        - text: Vårdnadshavare
        - radio "Lärare eller annan personal"
        - text: Lärare eller annan personal
        - radio "Annat"
        - text: Annat
    `,
  );
  await page.getByRole('radio', { name: 'Elev', description: 'Fel: Välj ett svar' }).waitFor();

  await fillInAndReview(resident, 'Språket');
  assert.equal(
    await told(page, '.review-section'),
    lines`
      - heading "Fyra korta frågor" [level=4]
      - term: Vem är du?
      - definition: Elev
      - definition:
        - 'button "Ändra: Vem är du?"': Ändra
      - term: Vad är viktigast i ett elevutbyte?
      - definition: Inget svar
      - definition:
        - 'button "Ändra: Vad är viktigast i ett elevutbyte?"': Ändra
      - term: Hur gärna vill du själv delta?
      - definition: Inget svar
      - definition:
        - 'button "Ändra: Hur gärna vill du själv delta?"': Ändra
      - term: Är det något som oroar dig?
      - definition: Språket
      - definition:
        - 'button "Ändra: Är det något som oroar dig?"': Ändra
    `,
  );

  await resident.press('Skicka svaret');
  const code = await resident.receipt();
  const receipt = (await told(page, '.receipt')).replace(code, 'KOD');
  assert.equal(
    receipt.replaceAll(/\d{1,2} [a-z]+ \d{4}( kl\. [\d.:]+)?/g, 'DAG'),
    lines`
      - heading "Tack! Ditt svar är mottaget" [level=2]
      - paragraph: DAG · Hur vill du att ett elevutbyte ska vara?
      - paragraph: Ditt kvitto
      - paragraph: KOD
      - paragraph: Spara kvittot. Med det kan du läsa ditt svar, och ändra eller ta tillbaka det till och med DAG. Vi kan inte ta fram kvittot åt dig.
      - button "Kopiera kvittot"
      - button "Ladda ner"
      - button "Skriv ut"
    `,
  );
});
