import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { it } from 'node:test';
import type { PollResults } from '../../../src/contracts/index.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { samrad, type ServerProcess } from '../../support/samrad-process.ts';
import { startTwoServers } from '../../support/two-servers.ts';

const postgres = await startPostgres(hasty);

const setup = () => startTwoServers(postgres, { SAMRAD_RATE_LIMIT: 'off', SAMRAD_PROOF: 'off' });

const post = (server: ServerProcess, path: string, key: string, body: object) =>
  fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

const vote = (server: ServerProcess, key: string) =>
  post(server, 'v1/polls/viktigast/votes', key, { choice: ['trad'] });

/** What a stream tells, one after the other. */
async function* told(server: ServerProcess, signal: AbortSignal): AsyncGenerator<PollResults> {
  const answer = await fetch(new URL('v1/polls/viktigast/results/stream', server.url), { signal });
  assert.equal(answer.status, 200);
  const body = Readable.fromWeb(answer.body as ReadableStream);
  for await (const line of createInterface(body)) {
    if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as PollResults;
  }
}

it('tells who watches at one server of votes that another takes', async () => {
  const { servers } = await setup();
  const [one, other] = servers;
  const reading = new AbortController();
  const stream = told(one, reading.signal);
  assert.equal((await stream.next()).value?.total, 0);
  assert.equal((await vote(other, crypto.randomUUID())).status, 201);
  assert.equal((await stream.next()).value?.total, 1);
  assert.equal((await vote(one, crypto.randomUUID())).status, 201);
  assert.equal((await stream.next()).value?.total, 2);
  reading.abort();
  for (const server of servers) server.signal('SIGTERM');
  for (const { finished } of servers) assert.equal((await finished).code, 0);
});

it('keeps one of fifty equal votes and answers that two servers take at once, and exports it', async () => {
  const { servers, rows, env } = await setup();
  const each = Array.from({ length: 50 }, (_, i) => servers[i % 2] ?? assert.fail());
  const key = crypto.randomUUID();
  const answers = await Promise.all(
    each.flatMap((server) => [
      vote(server, key),
      post(server, 'v1/consultations/parken/responses', key, exampleResponse),
    ]),
  );
  assert.ok(answers.every(({ ok }) => ok));
  const receipts = await Promise.all(answers.map(async (answer) => (await answer.json()).receipt));
  assert.equal(new Set(receipts).size, 2);
  for (const table of ['poll_votes', 'poll_tokens', 'responses'])
    assert.equal((await rows(table)).length, 1, table);
  assert.deepEqual(
    (await rows('poll_totals')).map(({ votes }) => votes),
    [1],
  );
  const { output } = await samrad(['export', 'parken', '--format', 'json'], env);
  assert.equal(JSON.parse(output).responses.length, 1);
});
