import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { openFirefox } from '../../tools/stories/firefox.mjs';
import { startDemo } from './demo-server.ts';
import { shortForm } from './resident.ts';

const demo = await startDemo();
const firefox = await openFirefox();
after(() => firefox.close());

/** Answers a question, presses what is offered when the rest of the form does not come, and goes on. */
const visit = `
  const form = document.querySelector('samrad-consultation-form');
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  const inside = (selector, words = '') =>
    [...(form.shadowRoot?.querySelectorAll(selector) ?? [])].find(({ textContent }) => textContent.includes(words));
  globalThis.storyChecked = (async () => {
    (await until(() => inside('input[type=radio]'))).click();
    (await until(() => inside('button', 'Försök igen'))).click();
    await until(() => !inside('[part~=error]'));
    (await until(() => inside('button', 'Granska svaret'))).click();
    return (await until(() => inside('[role=heading]', 'Granska ditt svar') ?? inside('[role=heading]', 'ses över')))
      .textContent.trim();
  })();
`;

/** A site that has the code from itself, where nothing that matches comes at first. Gives its address. */
async function startFlakySite(pattern: RegExp, failures: number): Promise<string> {
  const page =
    `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Opålitlig</title>` +
    `<script type="module" src="/samrad.js"></script>` +
    `<samrad-consultation-form backend="${demo.url}" consultation="${shortForm.id}"></samrad-consultation-form>` +
    `<script>${visit}</script>`;
  let left = failures;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/') return void response.setHeader('content-type', 'text/html').end(page);
    if (pattern.test(url) && left-- > 0) return void response.writeHead(503).end();
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
  // Once by itself, and once when that has failed.
  const site = await startFlakySite(/\/chunks\/answering-/, 2);
  const tab = await firefox.openTab();
  assert.match(String(await tab.check(site)), /Granska ditt svar|ses över/);
});
