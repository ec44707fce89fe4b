import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { exampleResponse } from '../../support/example-consultation.ts';
import { writeContent } from '../../support/example-content.ts';
import { startPostgres } from '../../support/postgres.ts';
import { samrad, startServer } from '../../support/samrad-process.ts';
import type { ServerProcess } from '../../support/samrad-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Of each store. */
const rounds = 40;
const restarts = 5;
const inRound = 120;
const clients = 20;

/** An answer, or a vote. */
interface Submission {
  readonly key: string;
  /** What tells this answer from every other in the export; a vote has none. */
  readonly word?: string;
  receipt?: string;
}

interface DatabaseUnderTest {
  readonly url: string;
  rows(table: string): Promise<Record<string, unknown>[]>;
}

const postgres = await startPostgres();

const databases: Readonly<Record<string, () => Promise<DatabaseUnderTest>>> = {
  async SQLite() {
    const url = join(await temporaryFolder(), 'samrad.db');
    return {
      url,
      rows: async (table) =>
        new DatabaseSync(url, { readOnly: true }).prepare(`SELECT * FROM ${table}`).all(),
    };
  },
  async PostgreSQL() {
    const url = await postgres.database();
    return { url, rows: (table) => postgres.query(url, `SELECT * FROM ${table}`) };
  },
};

async function setup({ url, rows }: DatabaseUnderTest) {
  const content = await writeContent(await temporaryFolder());
  const options = ['--content', content, '--database', url];
  const exported = async (): Promise<string[]> => {
    const { output } = await samrad(['export', 'parken', '--format', 'json', ...options]);
    const document = JSON.parse(output) as { responses: { answers: { namnforslag: string } }[] };
    return document.responses.map(({ answers }) => answers.namnforslag);
  };
  const serve = () => startServer(options, { SAMRAD_RATE_LIMIT: 'off', SAMRAD_PROOF: 'off' });
  /** Every submission is there once, and the counts are what the votes say. */
  const checkKept = async (all: readonly Submission[]) => {
    const words = await exported();
    assert.equal(words.length, new Set(words).size, 'no answer twice');
    assert.deepEqual(words.toSorted(), all.flatMap(({ word }) => word ?? []).toSorted(), 'every answer');
    const votes = all.filter(({ word }) => word === undefined).length;
    for (const table of ['poll_votes', 'poll_tokens']) assert.equal((await rows(table)).length, votes, table);
    for (const table of ['poll_totals', 'poll_counts'])
      assert.deepEqual(
        (await rows(table)).map((row) => row['votes']),
        [votes],
        table,
      );
  };
  return { serve, exported, checkKept };
}

const submissionsOf = (round: number): Submission[] =>
  Array.from({ length: inRound }, (_, i) => ({
    key: randomUUID(),
    ...(i % 2 === 0 && { word: `${round}-${i}` }),
  }));

const bodyOf = ({ word }: Submission): string =>
  JSON.stringify(
    word === undefined
      ? { choice: ['trad'] }
      : { ...exampleResponse, answers: { ...exampleResponse.answers, namnforslag: word } },
  );

const post = (server: ServerProcess, submission: Submission) =>
  fetch(new URL(submission.word === undefined ? votes : responses, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': submission.key },
    body: bodyOf(submission),
  });

const responses = 'v1/consultations/parken/responses';
const votes = 'v1/polls/viktigast/votes';

/** Sends, and takes note of the receipt; fails where the server dies meanwhile. Gives the status. */
async function send(server: ServerProcess, submission: Submission): Promise<number> {
  const answer = await post(server, submission);
  const { receipt } = (await answer.json()) as { receipt?: string };
  if (receipt === undefined) {
    assert.equal(answer.status, 503);
    assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    return answer.status;
  }
  assert.ok([200, 201].includes(answer.status), String(answer.status));
  if (submission.receipt !== undefined) assert.equal(receipt, submission.receipt);
  submission.receipt = receipt;
  return answer.status;
}

/** Several clients at once; each goes on with the next. `onSent` is told how many have got through. */
async function sendAll(
  server: ServerProcess,
  submissions: readonly Submission[],
  onSent = (_: number) => {},
): Promise<PromiseSettledResult<void>[]> {
  const waiting = [...submissions];
  let sent = 0;
  const client = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await send(server, next);
      if (next.receipt !== undefined) onSent((sent += 1));
    }
  };
  return await Promise.allSettled(Array.from({ length: clients }, client));
}

/** Sends again what was cut off, and some of what was acknowledged: all of it must be taken now. */
async function sendAgain(server: ServerProcess, submissions: readonly Submission[]): Promise<void> {
  const cutOff = submissions.filter(({ receipt }) => receipt === undefined);
  assert.ok(cutOff.length > 0, 'it ended before all was sent');
  const results = await sendAll(server, [...cutOff, ...submissions.slice(0, 6)]);
  assert.ok(results.every(({ status }) => status === 'fulfilled'));
  assert.ok(submissions.every(({ receipt }) => receipt !== undefined));
}

/** How many get through before the end comes: another number each round. */
const lastOf = (round: number, of: number): number => 10 + Math.floor(((inRound - 50) * round) / of);

for (const [name, createDatabase] of Object.entries(databases)) {
  test(
    `loses nothing acknowledged and keeps nothing twice in ${name}, however often the server is killed`,
    { timeout: 600_000 },
    async () => {
      const { serve, checkKept } = await setup(await createDatabase());
      const all: Submission[] = [];
      let server = await serve();
      for (let round = 0; round < rounds; round++) {
        const submissions = submissionsOf(round);
        all.push(...submissions);
        await sendAll(server, submissions, (sent) => {
          if (sent === lastOf(round, rounds)) server.signal('SIGKILL');
        });
        await server.finished;
        server = await serve();
        await sendAgain(server, submissions);
      }
      server.signal('SIGKILL');
      await server.finished;
      await checkKept(all);
    },
  );
}

test(
  'goes on by itself when PostgreSQL stops at once and starts again, and loses nothing acknowledged',
  { timeout: 300_000 },
  async () => {
    const { serve, checkKept } = await setup(
      (await databases['PostgreSQL']?.()) ?? assert.fail('no such database'),
    );
    const server = await serve();
    const statusOf = async (path: string) => (await fetch(new URL(path, server.url))).status;
    const all: Submission[] = [];
    for (let round = 0; round < restarts; round++) {
      const submissions = submissionsOf(round);
      all.push(...submissions);
      let stopped = Promise.resolve();
      const results = await sendAll(server, submissions, (sent) => {
        if (sent === lastOf(round, restarts)) stopped = postgres.stop();
      });
      assert.ok(
        results.every(({ status }) => status === 'fulfilled'),
        'every call is answered',
      );
      await stopped;
      assert.deepEqual([await statusOf('healthz'), await statusOf('readyz')], [200, 503]);
      await postgres.start();
      assert.equal(await statusOf('readyz'), 200);
      await sendAgain(server, submissions);
    }
    server.signal('SIGTERM');
    const { code, errors } = await server.finished;
    assert.equal(code, 0);
    assert.match(errors, /"status":503,.*"code":"ECONNREFUSED"/, 'the log says why');
    await checkKept(all);
  },
);

test('gives a retry the same receipt after the socket was cut right behind the write', async () => {
  const database = (await databases['SQLite']?.()) ?? assert.fail('no such database');
  const { serve, exported } = await setup(database);
  const server = await serve();
  const submission: Submission = { key: randomUUID(), word: 'cut' };
  const body = bodyOf(submission);
  const request = [
    'POST /v1/consultations/parken/responses HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `idempotency-key: ${submission.key}`,
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
  const socket = connect(server.port, 'localhost');
  socket.write(request);
  const reader = new DatabaseSync(database.url, { readOnly: true });
  const written = reader.prepare('SELECT received_at FROM responses');
  while (written.get() === undefined) await setImmediate();
  const receivedAt = written.get()?.['received_at'];
  socket.resetAndDestroy();

  await send(server, submission);
  await send(server, submission);
  assert.deepEqual(
    written.all().map((row) => row['received_at']),
    [receivedAt],
  );
  server.signal('SIGTERM');
  assert.equal((await server.finished).code, 0);
  assert.deepEqual(await exported(), ['cut']);
});
