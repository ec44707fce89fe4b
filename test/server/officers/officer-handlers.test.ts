import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { createApp } from '../../../src/server/app.ts';
import { TokenBuckets } from '../../../src/server/guard/token-buckets.ts';
import type { Role } from '../../../src/server/officers/officer.ts';
import { OfficerDesk } from '../../../src/server/officers/officer-desk.ts';
import { LiveContent } from '../../../src/server/node/content/live-content.ts';
import type { Documents } from '../../../src/server/officers/office.ts';
import { exampleDialogue } from '../../support/example-consultation.ts';
import { createMemoryOfficers } from '../../support/memory-officers.ts';

const operator = { id: 'command', name: 'root', role: 'publish' } as const;

/** The app with a document and an export whose stream goes on for as long as somebody takes it. */
async function setup(role: Role = 'read') {
  const records = createMemoryOfficers();
  const desk = new OfficerDesk({ records, wrongTokens: new TokenBuckets({ burst: 3, perSecond: 0.1 }) });
  const { token } = await desk.issue('Åsa', role, 30, operator);
  let open = 0;
  const responses = async () => ({
    type: 'text/csv',
    body: new ReadableStream<Uint8Array>({
      start() {
        open++;
      },
      cancel() {
        open--;
      },
    }),
  });
  const document = { text: '{}', tag: 'abc' };
  const documents = { read: async () => document, publish: () => assert.fail() };
  const app = createApp(createMemoryBackend(createContent({})), { office: { desk, documents, responses } });
  const ask = (path: string, method: string, headers: Readonly<Record<string, string>> = {}) =>
    app.fetch(
      new Request(`http://samrad.test${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...headers },
      }),
    );
  const noted = () => records.log.slice(1).map(({ action }) => action);
  return { ask, noted, openStreams: () => open };
}

it('writes down what an officer took, and nothing of who asked by HEAD and got nothing', async () => {
  const { ask, noted, openStreams } = await setup();
  for (const path of ['/v1/consultations/parken/responses', '/v1/documents/consultations/parken']) {
    const head = await ask(path, 'HEAD');
    assert.equal(head.status, 200, path);
    assert.equal(await head.text(), '');
    assert.deepEqual([noted(), openStreams()], [[], 0], path);
  }
  const get = await ask('/v1/consultations/parken/responses', 'GET');
  assert.deepEqual([noted(), openStreams()], [['responses-exported'], 1]);
  await get.body?.cancel();
  await ask('/v1/documents/consultations/parken', 'GET');
  assert.deepEqual(noted(), ['responses-exported', 'document-read']);
});

it('gives no document to who has it already, and then has nothing to write down', async () => {
  const { ask, noted } = await setup();
  for (const tags of ['"abc"', '"older", W/"abc"', '*']) {
    const answer = await ask('/v1/documents/consultations/parken', 'GET', { 'if-none-match': tags });
    assert.deepEqual([answer.status, answer.headers.get('etag'), await answer.text()], [304, '"abc"', '']);
  }
  assert.deepEqual(noted(), []);
  const changed = await ask('/v1/documents/consultations/parken', 'GET', { 'if-none-match': '"older"' });
  assert.equal(changed.status, 200);
});

it('does not choose among the values of what a query gives twice', async () => {
  const { ask, noted } = await setup();
  const twice = await ask('/v1/consultations/parken/responses?format=csv&format=json', 'GET');
  assert.equal(twice.status, 400);
  assert.match(await twice.text(), /format can be given once\./);
  assert.deepEqual(noted(), []);
});

it('shows what an officer publishes in the open data at once', async () => {
  const records = createMemoryOfficers();
  const desk = new OfficerDesk({ records, wrongTokens: new TokenBuckets({ burst: 3, perSecond: 0.1 }) });
  const { token } = await desk.issue('Åsa', 'publish', 30, operator);
  const titled = (sv: string) =>
    createContent({ dialogues: [{ ...exampleDialogue, title: { sv }, consultations: [], polls: [] }] });
  const live = new LiveContent(titled('Före'));
  const documents: Documents = {
    read: async () => undefined,
    publish: async (_, __, text) => {
      live.replace(titled('Efter'));
      return { outcome: 'published', isNew: false, document: { text, tag: 'abc' } };
    },
  };
  const office = { desk, documents, responses: () => assert.fail() };
  const app = createApp(createMemoryBackend(live), { office });
  const title = async () => {
    const answer = await app.fetch(new Request('http://samrad.test/v1/dialogues/exempelstaden/dataset'));
    return ((await answer.json()) as { 'dct:title': { '@value': string }[] })['dct:title'][0]?.['@value'];
  };
  assert.equal(await title(), 'Före');
  const put = await app.fetch(
    new Request('http://samrad.test/v1/documents/dialogues/exempelstaden', {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    }),
  );
  assert.equal(put.status, 200);
  assert.equal(await title(), 'Efter');
});

it('still writes down who asked by HEAD for what the role does not give', async () => {
  const { ask, noted } = await setup('publish');
  assert.equal((await ask('/v1/consultations/parken/responses', 'HEAD')).status, 403);
  assert.deepEqual(noted(), ['refused']);
});
