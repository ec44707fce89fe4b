import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { exampleResponse } from '../../support/example-consultation.ts';
import { writeContent } from '../../support/example-content.ts';
import { samrad, startServer } from '../../support/samrad-process.ts';
import type { ServerProcess } from '../../support/samrad-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const rounds = 20;
const answersInRound = 200;
const clients = 20;

interface Submission {
  readonly key: string;
  /** What tells this answer from every other in the export. */
  readonly word: string;
  receipt?: string;
}

async function setup() {
  const folder = await temporaryFolder();
  const content = await writeContent(folder);
  const database = join(folder, 'samrad.db');
  const options = ['--content', content, '--database', database];
  const exported = async (): Promise<string[]> => {
    const { output } = await samrad(['export', 'parken', '--format', 'json', ...options]);
    const document = JSON.parse(output) as { responses: { answers: { namnforslag: string } }[] };
    return document.responses.map(({ answers }) => answers.namnforslag);
  };
  return { options, database, exported };
}

const bodyOf = ({ word }: Submission): string =>
  JSON.stringify({ ...exampleResponse, answers: { ...exampleResponse.answers, namnforslag: word } });

/** Sends until it is acknowledged; fails where the server dies meanwhile. */
async function send(server: ServerProcess, submission: Submission): Promise<void> {
  const answer = await fetch(new URL('v1/consultations/parken/responses', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': submission.key },
    body: bodyOf(submission),
  });
  const { receipt } = (await answer.json()) as { receipt: string };
  assert.equal(answer.status, 201);
  if (submission.receipt !== undefined) assert.equal(receipt, submission.receipt);
  submission.receipt = receipt;
}

/** Several clients at once; each goes on with the next answer. `onSent` is told how many have got through. */
async function sendAll(
  server: ServerProcess,
  submissions: readonly Submission[],
  onSent = (_: number) => {},
) {
  const waiting = [...submissions];
  let sent = 0;
  const client = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await send(server, next);
      onSent((sent += 1));
    }
  };
  return await Promise.allSettled(Array.from({ length: clients }, client));
}

test(
  'loses no acknowledged answer and keeps none twice, however often it is killed',
  { timeout: 180_000 },
  async () => {
    const { options, exported } = await setup();
    const all: Submission[] = [];
    let server = await startServer(options);
    for (let round = 0; round < rounds; round++) {
      const submissions = Array.from({ length: answersInRound }, (_, i) => ({
        key: randomUUID(),
        word: `${round}-${i}`,
      }));
      all.push(...submissions);
      const killAfter = 10 + Math.floor(((answersInRound - 40) * round) / rounds);
      await sendAll(server, submissions, (sent) => {
        if (sent === killAfter) server.signal('SIGKILL');
      });
      await server.finished;
      const cutOff = submissions.filter(({ receipt }: Submission) => receipt === undefined);
      assert.ok(cutOff.length > 0, 'the server was killed before it was done');

      server = await startServer(options);
      const acknowledgedBefore = submissions.slice(0, 5);
      const results = await sendAll(server, [...cutOff, ...acknowledgedBefore]);
      assert.ok(results.every(({ status }) => status === 'fulfilled'));
    }
    server.signal('SIGKILL');
    await server.finished;
    const words = await exported();
    assert.equal(words.length, new Set(words).size, 'none twice');
    assert.deepEqual(words.toSorted(), all.map(({ word }) => word).toSorted(), 'every one');
  },
);

test('gives a retry the same receipt after the socket was cut right behind the write', async () => {
  const { options, database, exported } = await setup();
  const server = await startServer(options);
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
  const reader = new DatabaseSync(database, { readOnly: true });
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
