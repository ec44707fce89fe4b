import assert from 'node:assert/strict';
import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { after, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createContent } from '../../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../../src/backend/memory/memory-backend.ts';
import type { PublishedConsultation } from '../../../../src/contracts/index.ts';
import { createApp, type AppOptions } from '../../../../src/server/app.ts';
import { gzipped } from '../../../../src/server/node/http/gzip.ts';
import { createHttpServer, listen } from '../../../../src/server/node/http/http-server.ts';
import type { Packing } from '../../../../src/server/public-document.ts';
import {
  exampleConsultation,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../../../support/example-consultation.ts';

const path = '/v1/consultations/parken';

/** The app with a clock to set, and how often something was compressed. */
function setup(options: AppOptions = {}) {
  const clock = { now: exampleTimes.during };
  const content = createContent({ consultations: [exampleConsultation], polls: [examplePoll] });
  const backend = createMemoryBackend(content, { now: () => clock.now });
  const counts = { packed: 0 };
  const packing: Packing = (begin) => {
    counts.packed++;
    return gzipped(begin);
  };
  const app = createApp(backend, { packing, ...options });
  const ask = (accepted: string | undefined, at = path, headers = {}) =>
    app.fetch(
      new Request(`http://samrad.test${at}`, {
        headers: { ...(accepted !== undefined && { 'accept-encoding': accepted }), ...headers },
      }),
    );
  return { app, backend, clock, counts, ask };
}

const unpacked = async (answer: Response) =>
  JSON.parse(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()) as PublishedConsultation;

describe('gzip', () => {
  it('of a beginning and an end is the gzip of both', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(text), async (begin, ends) => {
        const packed = await gzipped(begin);
        for (const end of ['', ...ends])
          assert.equal(gunzipSync(packed(end)).toString(), Buffer.from(begin + end).toString());
      }),
      { numRuns: 200 },
    );
  });
});

describe('a document that anybody may read', () => {
  it('comes compressed to whoever takes that, with the time of now and the tag that it has anyway', async () => {
    const { ask, clock } = setup();
    const plain = await ask(undefined);
    assert.equal(plain.headers.get('content-encoding'), null);
    for (const accepted of ['gzip', 'br, gzip, deflate', 'deflate;q=0.5, GZIP ; q=0.1']) {
      const packed = await ask(accepted);
      assert.equal(packed.headers.get('content-encoding'), 'gzip', accepted);
      assert.equal(packed.headers.get('content-type'), 'application/json');
      assert.equal(packed.headers.get('etag'), plain.headers.get('etag'));
      assert.equal(packed.headers.get('vary'), 'Accept-Encoding');
    }
    clock.now = exampleTimes.lastMinute;
    const later = await ask('gzip');
    assert.deepEqual(await unpacked(later), await (await ask(undefined)).json());
    assert.ok((await (await ask('gzip')).arrayBuffer()).byteLength < (await plain.text()).length / 2);
  });

  it('comes as it is to all others', async () => {
    const { ask } = setup();
    for (const accepted of [undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.000', 'x-gzipped']) {
      const answer = await ask(accepted);
      assert.equal(answer.headers.get('content-encoding'), null, accepted);
      assert.equal(answer.headers.get('vary'), 'Accept-Encoding', 'others might get another');
      assert.equal(((await answer.json()) as { id: string }).id, 'parken');
    }
  });

  it('is compressed once until it changes', async () => {
    const { ask, clock, counts } = setup();
    await ask(undefined);
    assert.equal(counts.packed, 0);
    await Promise.all([ask('gzip'), ask('gzip')]);
    clock.now = exampleTimes.lastMinute;
    await ask('gzip');
    assert.equal(counts.packed, 1);
    clock.now = exampleTimes.after;
    assert.equal((await unpacked(await ask('gzip'))).status, 'closed');
    assert.equal(counts.packed, 2);
  });

  it('is told to be unchanged without being compressed', async () => {
    const { ask, counts } = setup();
    const tag = (await ask(undefined)).headers.get('etag');
    const kept = await ask('gzip', path, { 'if-none-match': tag });
    assert.deepEqual([kept.status, await kept.text(), counts.packed], [304, '', 0]);
    assert.equal(kept.headers.get('vary'), 'Accept-Encoding');
    assert.equal(kept.headers.get('content-encoding'), null);
  });

  it('is left as it is where it is small', async () => {
    const { ask } = setup();
    const answer = await ask('gzip', '/v1/polls/viktigast');
    assert.deepEqual([answer.status, answer.headers.get('content-encoding')], [200, null]);
  });

  it('says what else it goes by, where only some pages may read it', async () => {
    const { ask } = setup({ origins: ['https://www.example.org'] });
    const { headers } = await ask('gzip', path, { origin: 'https://www.example.org' });
    assert.equal(headers.get('vary'), 'Accept-Encoding, Origin');
  });

  it('goes over the wire with its length, and is read by who knows nothing of it', async () => {
    const { app } = setup();
    const server = createHttpServer(app, () => assert.fail());
    const port = await listen(server, 0, undefined);
    after(() => void server.close());
    const url = `http://localhost:${port}${path}`;
    const raw = await new Promise<IncomingMessage>((resolve) =>
      get(url, { headers: { 'accept-encoding': 'gzip' } }, resolve),
    );
    assert.equal((await buffer(raw)).byteLength, Number(raw.headers['content-length']));
    assert.equal(((await (await fetch(url)).json()) as { id: string }).id, 'parken');
  });
});

it('is never done to what is one respondent’s', async () => {
  const { ask, backend } = setup();
  const { receipt } = await backend.respond('parken', exampleResponse, {});
  const answer = await ask('gzip', '/v1/responses', { authorization: `Receipt ${receipt}` });
  assert.equal(answer.status, 200);
  for (const name of ['content-encoding', 'vary']) assert.equal(answer.headers.get(name), null);
});
