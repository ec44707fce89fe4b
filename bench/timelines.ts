import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../tools/chromium.mjs';
import { median, type Figure } from './figure.ts';
import { generatedDialogue } from './generated.ts';
import { embedding, hostPage, servePages, type Pages } from './pages.ts';
import { startServer, type Place } from './server.ts';
import { openSlowPage } from './slow-page.ts';

const rounds = 3;
const counts = { few: 100, many: 10_000 } as const;
type Size = keyof typeof counts;

/** A timeline of 10,000 initiatives beside one of 100, on a processor four times as slow: from a server, and from one static document. */
export async function timelines(place: Place): Promise<Figure[]> {
  const content = join(place.folder, 'content-timelines');
  await cp(place.content, content, { recursive: true });
  const documents = Object.fromEntries(
    (Object.keys(counts) as Size[]).map((size) => [
      size,
      JSON.stringify(generatedDialogue(size, counts[size])),
    ]),
  );
  for (const [size, text] of Object.entries(documents))
    await writeFile(join(content, 'dialogues', `${size}.json`), text);
  const server = await startServer({ ...place, content }, ':memory:', '/v1/dialogues/many');
  const tag = (attributes: string) =>
    hostPage(
      `${embedding(server.url)}<samrad-initiative-timeline ${attributes}></samrad-initiative-timeline>`,
    );
  const pages = await servePages({
    ...Object.fromEntries(
      Object.entries(documents).flatMap(([size, text]) => [
        [`/${size}.json`, text],
        [`/server-${size}`, tag(`backend="${server.url}" dialogue="${size}"`)],
        [`/static-${size}`, tag(`src="/${size}.json"`)],
      ]),
    ),
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    return [
      ...figures('from a server', await measure(browser, pages, 'server')),
      ...figures('from one document', await measure(browser, pages, 'static')),
    ];
  } finally {
    await browser.close();
    await Promise.all([pages.stop(), server.stop()]);
  }
}

interface Visit {
  /** Milliseconds from the start of the visit until the list is drawn. */
  readonly shown: number;
  readonly filtering: number;
  readonly scrolling: number;
  readonly shift: number;
}

type Visits = Readonly<Record<Size, readonly Visit[]>>;

/** In turns, so that a busy machine slows both. */
async function measure(browser: Browser, pages: Pages, from: string): Promise<Visits> {
  const visits = { few: [] as Visit[], many: [] as Visit[] };
  for (let round = 0; round < rounds; round++)
    for (const size of ['few', 'many'] as const)
      visits[size].push(await visit(browser, `${pages.url}/${from}-${size}`));
  return visits;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const { page, longestTask, shift, close } = await openSlowPage(browser);
  await page.addInitScript(noteWhenShown);
  await page.goto(url);
  await page.waitForFunction(() => 'shownAt' in globalThis);
  const shown = await page.evaluate(() => (globalThis as unknown as { shownAt: number }).shownAt);
  await page.locator('form select').first().waitFor({ state: 'attached' });
  const shiftWhileLoading = await shift();
  const filtering = await longestTask(async () => {
    await choose(page, 'Pågår');
    await choose(page, 'Alla');
    await press(page.locator('.filtering summary'));
    await page.getByLabel('Sök på ord').fill('insats 77');
    await page.keyboard.press('Enter');
    await settled(page, /insats/);
  });
  await page.getByRole('button', { name: 'Rensa filter' }).click();
  await settled(page, /insatser/);
  const scrolling = await longestTask(async () => {
    await page.mouse.move(600, 500);
    for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 700);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  });
  await close();
  return { shown, filtering, scrolling, shift: shiftWhileLoading };
}

/** Sees each frame whether the list is there, and waits for it to be drawn. */
function noteWhenShown(): void {
  const look = () => {
    const element = document.querySelector('samrad-initiative-timeline');
    if (element?.shadowRoot?.querySelector('.what')) {
      // Two frames on, it is on the screen.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(globalThis, { shownAt: performance.now() })),
      );
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function choose(page: Page, status: string): Promise<void> {
  await press(page.locator('.chip', { hasText: status }));
  await settled(page, /insats/);
}

/** By the keyboard: before a click the driver looks where it will hit, in the page and as part of the same task. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.page().keyboard.press('Enter');
}

/** The answer is on show, and told. */
async function settled(page: Page, words: RegExp): Promise<void> {
  await page.locator('[role=status]', { hasText: words }).waitFor({ state: 'attached' });
  await page.locator('.timeline[aria-busy=false]').waitFor();
}

function figures(from: string, { few, many }: Visits): Figure[] {
  const row = (
    name: string,
    unit: string,
    pick: (one: Visit) => number,
    target?: Figure['target'],
  ): Figure => ({
    name,
    unit,
    measured: median(many.map(pick)),
    floor: median(few.map(pick)),
    ...(target && { target }),
  });
  return [
    row(`timeline of 10,000 ${from} (floor: of 100)`, 'ms', ({ shown }) => shown, { times: 1.25 }),
    row('  longest task while filtering', 'ms of processor', ({ filtering }) => filtering, { most: 50 }),
    row('  longest task while scrolling', 'ms of processor', ({ scrolling }) => scrolling, { most: 50 }),
    row('  layout shift while loading', 'CLS', ({ shift }) => shift, { most: 0 }),
  ];
}
