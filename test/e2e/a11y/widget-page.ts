import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Poll } from '../../../src/contracts/index.ts';
import type { Visit, VisitOptions } from '../browser.ts';
import { startDemo, type DemoServer } from '../demo-server.ts';

/** Something to put in order, which the demo's own poll is not. */
const rankingPoll: Poll = {
  id: 'ordning',
  question: { sv: 'Vad är viktigast i parken?' },
  intro: { sv: 'Exempel: omröstningen är påhittad.' },
  languages: ['sv'],
  options: [
    { id: 'bankar', text: { sv: 'Fler bänkar' } },
    { id: 'trad', text: { sv: 'Fler träd' }, hint: { sv: 'Av flera slag' } },
    { id: 'lek', text: { sv: 'En lekplats' } },
  ],
  choice: { kind: 'ranking' },
  results: 'never',
  guarantee: 'one-per-browser',
};

/** A poll whose results all may see, with every count on show. */
export const openPoll: Poll = {
  ...rankingPoll,
  id: 'oppen',
  question: { sv: 'Hur tar du dig till parken?' },
  options: [
    { id: 'gar', text: { sv: 'Till fots' } },
    { id: 'cyklar', text: { sv: 'Med cykel' } },
    { id: 'buss', text: { sv: 'Med buss' } },
  ],
  choice: { kind: 'several', max: 2 },
  results: 'always',
  threshold: 1,
};

/** The demo with polls that show more of what a poll can be, and with some votes in one of them. */
export async function startDemoWithPolls(): Promise<DemoServer> {
  const demo = await startDemo();
  await demo.stop();
  for (const poll of [rankingPoll, openPoll])
    await writeFile(join(demo.content, 'polls', `${poll.id}.json`), JSON.stringify(poll));
  await demo.start();
  for (const choice of [['gar'], ['gar'], ['gar', 'buss'], ['cyklar'], ['gar', 'cyklar']]) {
    const response = await fetch(`${demo.url}/v1/polls/${openPoll.id}/votes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ choice }),
    });
    if (!response.ok) throw new Error(`No vote: ${response.status} ${await response.text()}`);
  }
  return demo;
}

/** Markup of one widget, under a heading of level 2. */
export const widget = (tag: string, attributes: string): string =>
  `<samrad-${tag} ${attributes} backend="/" heading-level="3"></samrad-${tag}>`;

/** A page of the demo's own origin with the widgets that a test wants to see, under a header that stays. */
export function placing(visit: Visit, { url }: DemoServer) {
  return (markup: string, { prepare, ...options }: VisitOptions = {}): Promise<Page> =>
    visit(`${url}/prov/`, {
      ...options,
      async prepare(page, context) {
        await page.route(`${url}/prov/`, (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageWith(markup) }),
        );
        await prepare?.(page, context);
      },
    });
}

const pageWith = (markup: string): string => `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Prov</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/samrad.css">
    <style>
      /* Said in so many words: checkers take a page without a background for a white one, also in the dark. */
      html { background: Canvas; color: CanvasText; }
      body { margin: 0; font: 1rem/1.5 sans-serif; }
      header { position: sticky; inset-block-start: 0; z-index: 10; padding: 1rem; background: Canvas; border-block-end: 1px solid; }
      main { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; }
    </style>
    <script type="module" src="/samrad.js"></script>
  </head>
  <body>
    <header><a href="#innehall">Hoppa till innehållet</a> Exempelkommun</header>
    <main id="innehall" tabindex="-1">
      <h1>Exempel</h1>
      <h2>Dialog</h2>
      ${markup}
    </main>
  </body>
</html>`;
