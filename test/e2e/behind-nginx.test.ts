import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { PollResults } from '../../src/contracts/index.ts';
import { exampleResponse } from '../support/example-consultation.ts';
import { startPostgres } from '../support/postgres.ts';
import { samrad } from '../support/samrad-process.ts';
import { startTwoServers } from '../support/two-servers.ts';
import { startNginx } from './nginx.ts';

/** The same database for all, as a municipality has it, and not in a hurry: what is acknowledged is on the disk. */
const postgres = await startPostgres();

async function setup() {
  const { servers, rows, env } = await startTwoServers(postgres, {
    SAMRAD_HOST: '127.0.0.1',
    SAMRAD_HTTPS: 'on',
    SAMRAD_TRUSTED_PROXIES: '127.0.0.1',
  });
  const proxy = await startNginx(servers);
  const send = (path: string, key: string, body: object, more: { from?: string; headers?: object } = {}) =>
    proxy.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...more.headers },
      body: JSON.stringify(body),
      ...(more.from !== undefined && { from: more.from }),
    });
  const vote = (from: string, headers = {}) =>
    send('/v1/polls/viktigast/votes', crypto.randomUUID(), { choice: ['trad'] }, { from, headers });
  return { servers, proxy, send, vote, env, rows };
}

/** As many readers as write at the same time, each at an address of her own. */
const addresses = Array.from({ length: 20 }, (_, i) => `127.0.1.${i + 1}`);
const inAll = 400;
const beforeTheKill = 120;

test('loses nothing acknowledged and keeps nothing twice when one of two servers is killed', async () => {
  const { servers, proxy, send, env, rows } = await setup();
  const [doomed, other] = servers;
  const sent = new Map<string, { word: string; receipt: string }>();
  const waiting = Array.from({ length: inAll }, (_, i) => ({ key: crypto.randomUUID(), word: `svar-${i}` }));
  const reader = async (from: string) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answers = { ...exampleResponse.answers, namnforslag: next.word };
      const { status, body } = await send(
        '/v1/consultations/parken/responses',
        next.key,
        { ...exampleResponse, answers },
        { from },
      ).catch(() => ({ status: 0, body: '' }));
      if (status === 200 || status === 201)
        sent.set(next.key, { ...next, receipt: JSON.parse(body).receipt });
      else {
        // Only where the server died in the middle of its answer. A form then sends the same again, under the same key.
        assert.equal(status, 0, body);
        waiting.push(next);
      }
      if (sent.size === beforeTheKill) doomed.signal('SIGKILL');
    }
  };
  await Promise.all(addresses.map(reader));
  const requestsIn = (log: string) => log.split('"status":201').length - 1;
  assert.ok(requestsIn((await doomed.finished).errors) > 10, 'both had some to do');
  const { output } = await samrad(['export', 'parken', '--format', 'json'], env);
  const { responses } = JSON.parse(output) as { responses: { answers: { namnforslag: string } }[] };
  assert.deepEqual(
    responses.map(({ answers }) => answers.namnforslag).sort(),
    [...sent.values()].map(({ word }) => word).sort(),
  );
  assert.equal(responses.length, inAll);
  const [first = { receipt: '', word: '' }] = sent.values();
  const seen = await proxy.ask('/v1/responses', { headers: { authorization: `Receipt ${first.receipt}` } });
  assert.equal(JSON.parse(seen.body).response.answers.namnforslag, first.word);
  assert.equal((await rows('responses')).length, inAll);
  assert.doesNotMatch(await proxy.logs(), /127\.0\./, 'it keeps no addresses');
  other.signal('SIGTERM');
  assert.equal((await other.finished).code, 0);
});

test('knows each reader by her own address, whatever she writes into the header', async () => {
  const { servers, vote } = await setup();
  let status = 201;
  let sent = 0;
  for (; status === 201 && sent < 2_000; sent++) {
    ({ status } = await vote('127.0.0.2', { 'x-forwarded-for': `198.51.100.${sent % 250}` }));
  }
  assert.equal(status, 403, 'it is one address, and asked for a proof in the end');
  assert.equal((await vote('127.0.0.3')).status, 201, 'another reader is not');
  for (const server of servers) {
    server.signal('SIGTERM');
    assert.doesNotMatch((await server.finished).errors, /--trusted-proxies/, 'the proxy is known as one');
  }
});

test('passes live results on at once, over all servers', async () => {
  const { proxy, vote, servers } = await setup();
  const streams = await Promise.all(
    [1, 2, 3, 4].map(() =>
      proxy.open('/v1/polls/viktigast/results/stream', { headers: { 'accept-encoding': 'gzip' } }),
    ),
  );
  const readers = streams.map((stream) => {
    assert.equal(stream.statusCode, 200);
    assert.equal(stream.headers['content-encoding'], undefined);
    return totals(stream);
  });
  const next = () => Promise.all(readers.map(async (reader) => (await reader.next()).value));
  assert.deepEqual(await next(), [0, 0, 0, 0]);
  // Whichever server takes it, all tell of it.
  for (const total of [1, 2]) {
    assert.equal((await vote('127.0.0.1')).status, 201);
    assert.deepEqual(await next(), [total, total, total, total]);
  }
  const ends = readers.map((reader) => reader.next());
  for (const server of servers) server.signal('SIGTERM');
  assert.ok((await Promise.allSettled(ends)).every((end) => end.status === 'rejected' || end.value.done));
  for (const { finished } of servers) assert.equal((await finished).code, 0);
});

async function* totals(stream: NodeJS.ReadableStream): AsyncGenerator<number> {
  for await (const line of createInterface(stream)) {
    if (line.startsWith('data: ')) yield (JSON.parse(line.slice(6)) as PollResults).total;
  }
}

const answersPath = '/v1/consultations/parken/responses';

test('takes answers of all, and gives them out to the networks that are named alone', async () => {
  const { proxy, send, servers, env } = await setup();
  assert.equal((await send(answersPath, crypto.randomUUID(), exampleResponse)).status, 201);
  const asked = { origin: 'https://www.example.se', 'access-control-request-method': 'POST' };
  assert.equal((await proxy.ask(answersPath, { method: 'OPTIONS', headers: asked })).status, 204);

  const { output } = await samrad(['token', 'create', '--name', 'Anna', '--role', 'read'], env);
  const headers = { authorization: `Bearer ${output.trim()}` };
  assert.equal((await fetch(new URL(answersPath, servers[0].url), { headers })).status, 200);
  const encoded = answersPath.replace('resp', '%72esp');
  for (const path of [answersPath, `${answersPath}?format=json`, encoded, '/v1/documents/polls/viktigast']) {
    for (const method of ['GET', 'HEAD', 'PUT'])
      assert.equal((await proxy.ask(path, { method, headers })).status, 403, `${method} ${path}`);
  }
});

test('leaves what is not for all to the networks that are named, and bounds what is sent', async () => {
  const { proxy, send } = await setup();
  const moved = await fetch(new URL('/v1/polls/viktigast?a=b', proxy.plainUrl), { redirect: 'manual' });
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.get('location'), 'https://localhost/v1/polls/viktigast?a=b');
  for (const path of ['/metrics', '/readyz']) {
    assert.equal((await proxy.ask(path)).status, 200, path);
    assert.equal((await proxy.ask(path, { from: '127.0.0.2' })).status, 403, path);
  }
  const large = { ...exampleResponse, answers: { namnforslag: 'x'.repeat(300_000) } };
  const { status } = await send(answersPath, crypto.randomUUID(), large);
  assert.equal(status, 413);

  const gzipped = await proxy.open('/v1/openapi.json', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(gzipped.headers['content-encoding'], 'gzip');
  assert.match(String(gzipped.headers.vary), /Accept-Encoding/);
  const parts: Buffer[] = [];
  for await (const part of gzipped) parts.push(part as Buffer);
  assert.equal(JSON.parse(gunzipSync(Buffer.concat(parts)).toString()).openapi, '3.1.1');
  assert.match(String(gzipped.headers['strict-transport-security']), /max-age=\d+/);
  const etag = String(gzipped.headers.etag);
  assert.equal((await proxy.ask('/v1/openapi.json', { headers: { 'if-none-match': etag } })).status, 304);
  assert.doesNotMatch(await proxy.logs(), /127\.0\./, 'it keeps no addresses');
});
