import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { attackedContent, filesOf, type AttackedContent } from '../support/attacked-content.ts';
import { attackerHost, attackTexts, canary } from '../support/attacks.ts';
import type { TextField } from '../support/every-text.ts';
import { writeContent } from '../support/example-content.ts';
import { startServer } from '../support/samrad-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openBrowser } from './browser.ts';
import { startHostSite, strictPolicy } from './host-site.ts';
import { openAll, shownIn, type Shown } from './shown-texts.ts';
import { witness } from './witness.ts';

/** As many together as a line of a thousand has room for. */
const parcels: string[][] = [[]];
for (const text of attackTexts) {
  const last = parcels.at(-1) ?? [];
  if ([...last, text].join(' ¦ ').length < 980) last.push(text);
  else parcels.push([text]);
}

/** A mark of prose, so that the code for those is fetched in every page. It leads nowhere that it may lead. */
const marked = '[lugn](om:lugn)';

/** What was written where. */
interface Written extends TextField {
  readonly text: string;
}

/** Documents in which each field has a number of its own, and these attacks. */
function contentWith(name: string, attacks: readonly string[]) {
  const fields: Written[] = [];
  const content = attackedContent(name, (field) => {
    const mark = `§${fields.length}§`;
    const text =
      field.kind === 'prose'
        ? [mark, marked, ...attacks].join('\n\n')
        : field.longest >= 1_000
          ? [mark, ...attacks].join(' ¦ ')
          : mark +
            (attacks.filter(({ length }) => length + mark.length <= field.longest)[fields.length % 20] ?? '');
    fields.push({ ...field, text });
    return text;
  });
  return { content, fields };
}

const names = ['lugn', ...parcels.map((_, i) => `attack${i}`)];
const written = names.map((name, i) => contentWith(name, parcels[i - 1] ?? []));
const folder = await temporaryFolder();
const contentFolder = await writeContent(
  folder,
  Object.assign({}, ...written.map(({ content }) => filesOf(content))) as Record<string, unknown>,
);
const server = await startServer(
  ['--content', contentFolder, '--database', join(folder, 'samrad.db'), '--rate-limit', 'off'],
  undefined,
  fileURLToPath(new URL('../../dist/command/samrad.js', import.meta.url)),
);
after(async () => {
  server.signal('SIGTERM');
  await server.finished;
});
const visit = await openBrowser();
const samrad = new URL(server.url).origin;

const pageOf = ({ dialogue, consultation, upcoming, closed, polls }: AttackedContent) => `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <title>Prov</title>
    <link rel="stylesheet" href="${samrad}/samrad.css">
    <script type="module" src="${samrad}/samrad.js"></script>
  </head>
  <body>
    <h1>Prov</h1>
    <samrad-backend-provider backend="${samrad}/">
      <samrad-initiative-timeline dialogue="${dialogue.id}"></samrad-initiative-timeline>
      <samrad-priority-area-explainer dialogue="${dialogue.id}"></samrad-priority-area-explainer>
      <samrad-priority-area-explainer dialogue="${dialogue.id}" layout="tabs"></samrad-priority-area-explainer>
      ${[consultation, upcoming, closed].map(({ id }) => `<samrad-consultation-form consultation="${id}"></samrad-consultation-form>`).join('\n')}
      ${polls.map(({ id }) => `<samrad-feedback-poll poll="${id}"></samrad-feedback-poll>`).join('\n')}
    </samrad-backend-provider>
  </body>
</html>`;
const pages = {
  ...Object.fromEntries(written.map(({ content }, i) => [`/${names[i]}.html`, pageOf(content)])),
  '/bild.png': '',
  '/favicon.ico': '',
};
const host = await startHostSite(samrad, { pages, policy: `${strictPolicy(samrad)}; img-src 'self'` });
const hostWithoutPolicy = await startHostSite(samrad, { pages, policy: '' });

/** What no widget shows: it is for other programs, for the server, or of questions that are not asked yet. */
const nowhere = [
  /^dialog\.(summary|publisher|parties\[0\]\.(role|place)|agreements|followUps|notices|openData|links)/,
  /^oppen\.(participationLevel|outcome|retention)/,
  /^oppen\.documents\[0\]\.format/,
  /^oppen\.sections\[0\]\.questions\[(4|6)\]\.(options|columns)\[\d\]\.hint/,
  /^oppen\.sections\[0\]\.questions\[(9|10)\]\.(hint|accept)/,
  /^kommande\.(?!title|summary|identifier|publisher|legalBasis|responsibleBody|caseOfficer|contactPoint|meetings|audience)/,
  /^avslutad\.(?!title|summary|identifier|publisher|legalBasis|responsibleBody|caseOfficer|contactPoint|meetings|audience|whatHappensNext)/,
  /^(ordning|stangd)\.options\[\d\]\.hint/,
  /^stangd\.intro/,
  /^person\.verification/,
];

const isShown = ({ path }: Written): boolean => !nowhere.some((pattern) => pattern.test(path));
const markOf = ({ text }: Written): string => /^§\d+§/.exec(text)?.[0] ?? '';
const dense = (text: string): string => text.replaceAll(/\s/g, '');

/** A link that leads nowhere it may lead is its words. */
const inProse = (paragraph: string): string =>
  dense(paragraph.replaceAll(/\[([^\][]+)\]\([^()\s]+\)/g, '$1'));

/** Whether a field can be read in a page as it was written. Of prose, blanks are the page's to set. */
const reads = ({ texts, whole }: Shown, { kind, text }: Written): boolean =>
  kind === 'line'
    ? texts.some((one) => one.includes(text))
    : text.split(/\n\n/).every((paragraph) => dense(whole).includes(inProse(paragraph)));

/** Resolves to what is in the page when all of these can be read there. */
async function when(page: Page, fields: readonly Written[]): Promise<Shown> {
  const end = performance.now() + 15_000;
  for (;;) {
    await openAll(page);
    const shown = await shownIn(page);
    const missing = fields.filter((field) => !reads(shown, field));
    if (missing.length === 0) return shown;
    if (performance.now() > end) {
      const places = missing.map(
        (field) =>
          `${field.path} ${shown.whole.includes(markOf(field)) ? 'is not as written' : 'is not there'}`,
      );
      throw new assert.AssertionError({ message: places.join('\n') });
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const harmlessAddress =
  /^(https:\/\/www\.example\.org\/|mailto:kontakt@example\.org|tel:\+4613000000|\.\/bild\.png|#[\w.-]+)$/;

/** Nothing that was written came to be more than text. */
function onlyText({ outline, addresses }: Shown): void {
  assert.ok(addresses.length > 20);
  for (const address of addresses) assert.match(address, harmlessAddress);
  for (const line of outline) {
    assert.doesNotMatch(line, /^ *(script|iframe|object|embed|base|meta|link|math)\b/);
    assert.doesNotMatch(line, / (on\w+|style|data-attack|srcdoc)\b/);
  }
}

/** A visit where it shows whether an attack runs, or asks for anything. */
async function watched(url: string) {
  const seen = witness();
  const runs: unknown[] = [];
  const page = await visit(url, {
    permissions: ['clipboard-read', 'clipboard-write'],
    async prepare(page: Page, context: BrowserContext) {
      await context.exposeBinding(canary, (_, ...args: unknown[]) => runs.push(args));
      page.on('dialog', (dialog) => void dialog.dismiss());
      await seen.prepare(page, context);
    },
  });
  const origins = new Set([samrad, host, hostWithoutPolicy, 'null']);
  return {
    page,
    seen,
    nothingRan() {
      assert.deepEqual(runs, []);
      const foreign = seen.requests
        .map((request) => request.url())
        .filter((address) => !origins.has(new URL(address).origin));
      assert.deepEqual(foreign, []);
      assert.ok(!seen.requests.some((request) => request.url().includes(attackerHost)));
      assert.deepEqual(seen.cookiesSet, []);
    },
  };
}

/** Half a pair of surrogates has no place in a file. */
const inFile = (text: string): string => Buffer.from(text).toString();

const field = (fields: readonly Written[], path: string): Written => {
  const found = fields.find((one) => one.path === path);
  assert.ok(found, path);
  return found;
};

const atFirst = (fields: readonly Written[]): Written[] =>
  fields.filter(
    (one) => isShown(one) && !/^(dialog\.areas\[0\]\.easyRead|oppen\.whatHappensNext)/.test(one.path),
  );

/** The elements of the page in which nothing is written that could be more than text. */
let harmlessOutline: Promise<readonly string[]> | undefined;

async function outlineOfHarmless(): Promise<readonly string[]> {
  const { page } = await watched(`${host}/${names[0]}.html`);
  const { outline } = await when(page, atFirst(written[0]?.fields ?? []));
  return outline;
}

for (const [i, name] of names.entries()) {
  const { content, fields } = written[i] as (typeof written)[number];

  test(`shows what officers write as text, under a strict policy: ${name}`, async () => {
    const { page, seen, nothingRan } = await watched(`${host}/${name}.html`);
    const shown = await when(page, atFirst(fields));
    onlyText(shown);
    // Prose has as many paragraphs as are written in it.
    const harmless = await (harmlessOutline ??= outlineOfHarmless());
    assert.deepEqual(shown.outline.filter(isNoParagraph), harmless.filter(isNoParagraph));

    const list = page.locator('samrad-initiative-timeline');
    const events = eventsIn(
      await downloadFrom(page, list.getByRole('button', { name: 'Ladda ner kommande datum' })),
    );
    const title = field(fields, 'dialog.initiatives[0].title').text;
    const milestone = field(fields, 'dialog.initiatives[0].milestones[0].title').text;
    assert.deepEqual(
      events.map(({ SUMMARY, DESCRIPTION }) => [SUMMARY, DESCRIPTION]),
      [
        [inCalendar(title), undefined],
        [inCalendar(milestone), inCalendar(title)],
      ],
    );
    await list.getByRole('button', { name: 'Kopiera länk till insatsen' }).click();
    await list.getByText('Kopierat').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${host}/${name}.html#samrad-initiatives-0`);

    for (const button of await page.getByRole('button', { name: 'Lättläst', exact: true }).all())
      await button.click();
    const poll = page.locator(`samrad-feedback-poll[poll="${content.polls[0]?.id}"]`);
    await poll.getByRole('radio').first().check();
    await poll.getByRole('button', { name: /^Rösta/ }).click();
    await poll.getByRole('button', { name: 'Visa som tabell' }).click();
    onlyText(
      await when(page, [field(fields, 'dialog.areas[0].easyRead'), field(fields, 'en.options[0].text')]),
    );

    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    onlyText(
      await when(
        page,
        atFirst(fields).filter(({ path }) => path.startsWith('dialog.initiatives')),
      ),
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    nothingRan();
    assert.deepEqual(seen.complaints, []);
  });

  test(`runs nothing of what officers and residents write, where no policy would stop it: ${name}`, async () => {
    const { page, nothingRan } = await watched(`${hostWithoutPolicy}/${name}.html`);
    onlyText(await when(page, atFirst(fields)));
    const form = page.locator(`samrad-consultation-form[consultation="${content.consultation.id}"]`);
    const said = sayable(parcels[i - 1] ?? ['Ett lugnt svar']);
    await writeEverywhere(form, said);
    await form.getByRole('button', { name: 'Granska svaret' }).click();
    await form.getByRole('button', { name: 'Skicka svaret' }).waitFor();
    const review = await shownIn(page);
    onlyText(review);
    assert.ok(review.texts.filter((one) => one === said).length >= 5);

    await page.context().setOffline(true);
    await form.getByRole('button', { name: 'Skicka svaret' }).click();
    const answers = await downloadFrom(page, form.getByRole('button', { name: 'Ladda ner svaren' }));
    assert.equal(answers.split(said).length, 6);
    const title = field(fields, 'oppen.title').text;
    assert.ok(answers.startsWith(inFile(title)));
    await page.context().setOffline(false);
    await form.getByRole('button', { name: 'Skicka svaret' }).click();
    const receipt = await downloadFrom(page, form.getByRole('button', { name: 'Ladda ner' }));
    assert.ok(receipt.startsWith(inFile(title)));
    onlyText(await when(page, [field(fields, 'oppen.whatHappensNext')]));
    nothingRan();
  });
}

/** In every field of the open form that takes a text of one's own. */
async function writeEverywhere(form: Locator, text: string): Promise<void> {
  await form.getByText('Privatperson').click();
  for (const other of await form.getByText('Annat', { exact: true }).all()) await other.click();
  const boxes = await form.locator('input[type=text]:visible, textarea:visible').all();
  for (const box of boxes) {
    if (/(questions-[0-3](\W.*)?|name)$/.test((await box.getAttribute('id')) ?? '')) await box.fill(text);
  }
}

async function downloadFrom(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path(), 'utf8');
}

const isNoParagraph = (line: string): boolean => !/^ *p $/.test(line);

/** What can be typed on one line, and as much of it as a question takes. */
const sayable = (texts: readonly string[]): string =>
  texts
    .filter((text) => !/[\0\r\n]/.test(text) && text === inFile(text))
    .join(' ')
    .slice(0, 200)
    .trim();

/** What a program makes of a calendar, by RFC 5545 alone: 3.1 for the lines, 3.3.11 for the texts. */
function eventsIn(text: string): Record<string, string>[] {
  assert.ok(text.endsWith('\r\n'));
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  assert.doesNotMatch(lines.join(''), /[\r\n\0]/);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? assert.fail(line);
    if (line === 'BEGIN:VEVENT') events.push({});
    const event = events.at(-1);
    if (event) event[name] = value.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  }
  return events;
}

/** Every end of a line is one, and there are no control signs. */
const inCalendar = (text: string): string =>
  inFile(text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, ''));
