import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { BackendError } from '../../../src/backend/errors.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { nodeHashing } from '../../../src/server/node/node-hashing.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import {
  exampleConsultation,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../../support/example-consultation.ts';
import { listed } from '../../support/example-record.ts';

const { before, during, after } = exampleTimes;

async function setup() {
  const clock = { now: during };
  const store = await openStore(':memory:');
  const content = createContent({
    consultations: [exampleConsultation],
    polls: [{ ...examplePoll, opens: '2026-03-01', closes: '2026-03-31', results: 'always', threshold: 1 }],
  });
  const backend = createRecordBackend({ ...store, content, now: () => clock.now, hashing: nodeHashing });
  const respond = async (at: Date, idempotencyKey: string) => {
    clock.now = at;
    return await backend.respond('parken', exampleResponse, {
      idempotencyKey: idempotencyKey.padStart(16, '0'),
    });
  };
  const vote = async (at: Date, idempotencyKey: string) => {
    clock.now = at;
    return await backend.vote(
      'viktigast',
      { choice: ['trad'] },
      { idempotencyKey: idempotencyKey.padStart(16, '0') },
    );
  };
  return { clock, store, backend, respond, vote };
}

const refused = (reason: string) => (error: unknown) =>
  error instanceof BackendError && error.reason === reason;

it('decides each request by the clock as it stands, however that jumps between them', async () => {
  const { respond, vote, store } = await setup();
  for (const [at, reason] of [
    [during, undefined],
    [after, 'closed'],
    [before, 'not-open-yet'],
    [during, undefined],
    [before, 'not-open-yet'],
    [after, 'closed'],
  ] as const) {
    for (const send of [respond, vote]) {
      const sent = send(at, crypto.randomUUID());
      if (reason) await assert.rejects(sent, refused(reason));
      else assert.ok((await sent).receipt);
    }
  }
  await store.close();
});

it('acknowledges a retry as the first time, also where the clock says that it has not opened yet', async () => {
  const { respond, vote, store } = await setup();
  const [answer, cast] = [await respond(during, 'one'), await vote(during, 'one')];
  for (const at of [before, after, during]) {
    assert.deepEqual(await respond(at, 'one'), answer);
    assert.equal((await vote(at, 'one')).receipt, cast.receipt);
  }
  assert.equal((await listed(store.records.all('parken'))).length, 1);
  await store.close();
});

it('gives all answers once, and receipts of their own, where a second comes twice', async () => {
  const { respond, backend, clock, store } = await setup();
  const times = [0, 2_000, 1_000, 1_000, -5_000, 0, 60_000, 0].map((ms) => new Date(during.getTime() + ms));
  const receipts = [];
  for (const [i, at] of times.entries()) receipts.push((await respond(at, `key-${i}`)).receipt);
  assert.equal(new Set(receipts).size, times.length);
  assert.equal((await listed(store.records.all('parken'))).length, times.length);
  clock.now = new Date(during.getTime() - 3_600_000);
  for (const receipt of receipts) assert.equal((await backend.sentResponse({ receipt })).changeable, true);
  await store.close();
});
