import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { generatedDialogue } from '../../bench/generated.ts';
import { openFirefox } from '../../tools/stories/firefox.mjs';
import { startDemo } from './demo-server.ts';
import { shortForm } from './resident.ts';

const demo = await startDemo();
await demo.stop();
await writeFile(join(demo.content, 'dialogues', 'many.json'), JSON.stringify(generatedDialogue('many', 300)));
await demo.start();
const firefox = await openFirefox();
after(() => firefox.close());

const tools = `
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  const widget = document.querySelector('[backend]');
  const inside = (selector, words = '') =>
    [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])].find(({ textContent }) => textContent.includes(words));
`;

/** Answers a question, presses what is offered when the rest of the form does not come, and goes on. */
const answering = `
  globalThis.storyChecked = (async () => {
    (await until(() => inside('input[type=radio]'))).click();
    await until(() => inside('button', 'Försök igen'));
    await until(() => {
      inside('button', 'Försök igen')?.click();
      return !inside('[part~=error]');
    });
    (await until(() => inside('button', 'Granska svaret'))).click();
    return (await until(() => inside('[role=heading]', 'Granska ditt svar') ?? inside('[role=heading]', 'ses över')))
      .textContent.trim();
  })();
`;

/** Saves the days to come, and gives the name of the file. */
const savingDays = `
  globalThis.storyChecked = (async () => {
    let saved = '';
    HTMLAnchorElement.prototype.click = function () {
      saved = this.download;
    };
    (await until(() => inside('button', 'kommande datum'))).click();
    return until(() => saved);
  })();
`;

/** Waits for the widget in Swedish, then says that the network is back. */
const speaking = `
  globalThis.storyChecked = (async () => {
    await until(() => inside('[role=heading]') && inside('section[lang=sv]'));
    dispatchEvent(new Event('online'));
    await until(() => inside('section[lang=en]'));
    return 'sv, then en';
  })();
`;

/** A site that has the code from itself, where each file that matches fails to come at first. Gives its address. */
async function startFlakySite(
  widget: string,
  visit: string,
  { pattern, failures }: { readonly pattern: RegExp; readonly failures: number },
): Promise<string> {
  const page =
    `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Opålitlig</title>` +
    `<script type="module" src="/samrad.js"></script>${widget}<script>${tools}${visit}</script>`;
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/') return void response.setHeader('content-type', 'text/html').end(page);
    const times = 1 + (asked.get(url) ?? 0);
    asked.set(url, times);
    if (pattern.test(url) && times <= failures) return void response.writeHead(503).end();
    void fetch(demo.url + url).then(async (reply) =>
      response
        .writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' })
        .end(await reply.text()),
    );
  }).listen(0);
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

test('fetches the rest of a form when it can, also in a browser that remembers that it could not', async () => {
  // When the page is at rest, once by itself and once when that has failed; and when the form is touched.
  const site = await startFlakySite(
    `<samrad-consultation-form backend="${demo.url}" consultation="${shortForm.id}"></samrad-consultation-form>`,
    answering,
    { pattern: /\/chunks\/answering-/, failures: 3 },
  );
  const tab = await firefox.openTab();
  assert.match(String(await tab.check(site)), /Granska ditt svar|ses över/);
});

test('fetches what comes after a timeline, and what comes after that, each at the second try', async () => {
  const site = await startFlakySite(
    `<samrad-initiative-timeline backend="${demo.url}" dialogue="many"></samrad-initiative-timeline>`,
    savingDays,
    { pattern: /\/chunks\/(steering|calendar)-/, failures: 1 },
  );
  const tab = await firefox.openTab();
  assert.equal(await tab.check(site), 'samrad.ics');
});

test('speaks the language of the page when the network is back, also where it was remembered that it could not', async () => {
  const site = await startFlakySite(
    `<samrad-initiative-timeline lang="en" backend="${demo.url}" dialogue="many"></samrad-initiative-timeline>`,
    speaking,
    { pattern: /\/chunks\/en-/, failures: 2 },
  );
  const tab = await firefox.openTab();
  assert.equal(await tab.check(site), 'sv, then en');
});
