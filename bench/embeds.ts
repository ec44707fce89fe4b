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
  /** The same of the embed written by hand: its kind, what it fetches, and when a reader can begin. */
  readonly floor: { readonly kind: string; readonly paths: readonly string[]; readonly usable: string };
}

const embeds: readonly Embed[] = [
  {
    name: 'consultation form',
    tag: 'samrad-consultation-form',
    attributes: `consultation="${consultation}"`,
    usable: 'input',
    floor: { kind: 'form', paths: [`/v1/consultations/${consultation}`], usable: 'textarea, input' },
  },
  {
    name: 'poll',
    tag: 'samrad-feedback-poll',
    attributes: `poll="${poll}"`,
    usable: 'input',
    floor: { kind: 'poll', paths: [`/v1/polls/${poll}`], usable: 'input' },
  },
  {
    name: 'explainer',
    tag: 'samrad-priority-area-explainer',
    attributes: `dialogue="${dialogue}"`,
    usable: 'button[aria-expanded], summary',
    floor: { kind: 'areas', paths: [`/v1/dialogues/${dialogue}`], usable: 'summary' },
  },
  {
    name: 'timeline',
    tag: 'samrad-initiative-timeline',
    attributes: `dialogue="${dialogue}"`,
    usable: 'ol li',
    floor: {
      kind: 'timeline',
      paths: [`/v1/dialogues/${dialogue}`, `/v1/dialogues/${dialogue}/initiatives`],
      usable: 'ol li',
    },
  },
];

/** How soon a reader on slow 4G with a slow processor can begin, beside an embed written by hand for the same document. */
export async function usability(place: Place): Promise<Figure[]> {
  const server = await startServer(place, ':memory:', `/v1/polls/${poll}`);
  const files = embeds.flatMap(({ tag, attributes, floor: { kind, paths } }): [string, string][] => [
    [`/${tag}`, hostPage(`${embedding(server.url)}<${tag} backend="${server.url}" ${attributes}></${tag}>`)],
    [
      `/${kind}`,
      hostPage(
        `<script type="module" src="/embed.js"></script>` +
          `<div data-floor="${kind}" data-url="${paths.map((path) => server.url + path).join(' ')}"></div>`,
      ),
    ],
  ]);
  const script = readFileSync(`${import.meta.dirname}/floor/embed.js`, 'utf8');
  const pages = await servePages({ ...Object.fromEntries(files), '/embed.js': script });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  try {
    const figures: Figure[] = [];
    for (const { name, tag, usable, floor } of embeds) {
      const [ours, floors]: [number[], number[]] = [[], []];
      // In turns, so that a busy machine slows both.
      for (let round = 0; round < rounds; round++) {
        floors.push(await usableAfter(browser, `${pages.url}/${floor.kind}`, '[data-floor]', floor.usable));
        ours.push(await usableAfter(browser, `${pages.url}/${tag}`, tag, usable));
      }
      figures.push({
        name: `${name} on slow 4G (floor: by hand)`,
        unit: 'ms',
        measured: median(ours),
        floor: median(floors),
        target: { times: 1.25 },
      });
    }
    return figures;
  } finally {
    await browser.close();
    await Promise.all([pages.stop(), server.stop()]);
  }
}

/** Milliseconds from the start of a visit until what a reader needs to begin is drawn in the element. */
async function usableAfter(browser: Browser, url: string, host: string, usable: string): Promise<number> {
  const { page, close } = await openSlowPage(browser, { network: true, width: 390 });
  await page.addInitScript(noteWhenUsable, [host, usable]);
  await page.goto(url);
  await page.waitForFunction(() => 'usableAt' in globalThis);
  const at = await page.evaluate(() => (globalThis as unknown as { usableAt: number }).usableAt);
  await close();
  return at;
}

function noteWhenUsable([host = '', usable = '']: readonly string[]): void {
  const look = () => {
    const element = document.querySelector(host);
    if ((element?.shadowRoot ?? element)?.querySelector(usable)) {
      requestAnimationFrame(() => Object.assign(globalThis, { usableAt: performance.now() }));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
