import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../tools/chromium.mjs';
import { consultation } from './answer.ts';
import { median, type Figure } from './figure.ts';
import { embedding, hostPage, servePages } from './pages.ts';
import { startServer, type Place } from './server.ts';
import { openSlowPage } from './slow-page.ts';

const rounds = 5;
const dialogue = 'palo-alto';
const poll = 'viktigaste-samverkansomradet';

interface Embed {
  readonly name: string;
  /** The widget as a site pastes it, without its backend. */
  readonly tag: string;
  readonly attributes: string;
  /** What is there once a reader can begin. */
  readonly usable: string;
  /** The same of the embed written by hand: its file, what it fetches, and when a reader can begin. */
  readonly floor: { readonly file: string; readonly paths: readonly string[]; readonly usable: string };
}

const embeds: readonly Embed[] = [
  {
    name: 'consultation form',
    tag: 'samrad-consultation-form',
    attributes: `consultation="${consultation}"`,
    usable: 'input',
    floor: { file: 'form', paths: [`/v1/consultations/${consultation}`], usable: 'input' },
  },
  {
    name: 'poll',
    tag: 'samrad-feedback-poll',
    attributes: `poll="${poll}"`,
    usable: 'input',
    floor: { file: 'poll', paths: [`/v1/polls/${poll}`], usable: 'input' },
  },
  {
    name: 'explainer',
    tag: 'samrad-priority-area-explainer',
    attributes: `dialogue="${dialogue}"`,
    usable: 'button[aria-expanded]',
    floor: { file: 'areas', paths: [`/v1/dialogues/${dialogue}`], usable: 'button[aria-expanded]' },
  },
  {
    name: 'timeline',
    tag: 'samrad-initiative-timeline',
    attributes: `dialogue="${dialogue}"`,
    usable: 'ol li',
    floor: {
      file: 'timeline',
      paths: [`/v1/dialogues/${dialogue}`, `/v1/dialogues/${dialogue}/initiatives`],
      usable: 'ol li',
    },
  },
];

/** How soon a reader on slow 4G with a slow processor can begin, beside an embed written by hand for the same document. */
export async function usability(place: Place): Promise<Figure[]> {
  const server = await startServer(place, ':memory:', `/v1/polls/${poll}`);
  const files = embeds.flatMap(({ tag, attributes, floor: { file, paths } }): [string, string][] => [
    [`/${tag}`, hostPage(`${embedding(server.url)}<${tag} backend="${server.url}" ${attributes}></${tag}>`)],
    [
      `/${file}`,
      hostPage(
        `<script type="module" src="/${file}.js"></script>` +
          `<div data-floor data-url="${paths.map((path) => server.url + path).join(' ')}"></div>`,
      ),
    ],
    [`/${file}.js`, byHand('shared') + byHand(file)],
  ]);
  const pages = await servePages(Object.fromEntries(files));
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    const figures: Figure[] = [];
    for (const { name, tag, usable, floor } of embeds) {
      const [ours, floors]: [Begun[], Begun[]] = [[], []];
      // In turns, so that a busy machine slows both.
      for (let round = 0; round < rounds; round++) {
        floors.push(await begun(browser, `${pages.url}/${floor.file}`, '[data-floor]', floor.usable));
        ours.push(await begun(browser, `${pages.url}/${tag}`, tag, usable));
      }
      checkWork(name, ours, floors);
      figures.push({
        name: `${name} on slow 4G (floor: by hand)`,
        unit: 'ms',
        measured: median(ours.map(({ after }) => after)),
        floor: median(floors.map(({ after }) => after)),
        target: { times: 1.25 },
      });
    }
    return figures;
  } finally {
    await browser.close();
    await Promise.all([pages.stop(), server.stop()]);
  }
}

const byHand = (file: string): string =>
  readFileSync(`${import.meta.dirname}/floor/embeds/${file}.js`, 'utf8');

interface Begun {
  /** Milliseconds from the start of a visit until what a reader needs to begin is drawn in the element. */
  readonly after: number;
  /** What she sees by then. */
  readonly words: string;
}

async function begun(browser: Browser, url: string, host: string, usable: string): Promise<Begun> {
  const { page, close } = await openSlowPage(browser, { network: true, width: 390 });
  await page.addInitScript(noteWhenUsable, [host, usable]);
  await page.goto(url);
  await page.waitForFunction(() => 'begun' in globalThis);
  const seen = await page.evaluate(() => (globalThis as unknown as { begun: Begun }).begun);
  await close();
  return seen;
}

function noteWhenUsable([host = '', usable = '']: readonly string[]): void {
  const look = () => {
    const element = document.querySelector(host);
    const inside = element?.shadowRoot ?? element;
    if (!inside?.querySelector(usable)) return void requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const after = performance.now();
      const words = Array.from(inside.children, (child) => (child as HTMLElement).innerText).join('\n');
      Object.assign(globalThis, { begun: { after, words } });
    });
  };
  requestAnimationFrame(look);
}

/** An embed that shows less is no measure: every word that the widget begins with must be one of its, too. */
function checkWork(name: string, ours: readonly Begun[], floors: readonly Begun[]): void {
  const told = new Set(floors.flatMap(({ words }) => wordsIn(words)));
  const missing = ours.flatMap(({ words }) => wordsIn(words)).filter((word) => !told.has(word));
  if (missing.length > 0) throw new Error(`the ${name} by hand does not tell: ${missing.join(' ')}`);
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
