import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend } from '../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../src/backend/errors.ts';
import { Submission } from '../../src/controllers/submission.ts';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

const response = (text: string) => ({ answers: { a: text }, language: 'sv' });

/** A backend that stores by key, as ours does, and can lose its reply on the way back. */
function setup(
  failures: (FailureReason | 'lost' | undefined)[] = [],
  refusals: (FailureReason | undefined)[] = [],
) {
  const stored = new Map<string, { body: string; receipt: string }>();
  const keys: (string | undefined)[] = [];
  const kept: unknown[] = [];
  const fail = (reason: FailureReason) => new BackendError(reason, reason);
  const backend = {
    respond: async (_: string, body: unknown, { idempotencyKey = '' }) => {
      keys.push(idempotencyKey);
      const failure = failures.shift();
      if (failure && failure !== 'lost') throw fail(failure);
      const text = JSON.stringify(body);
      const standing = stored.get(idempotencyKey);
      if (standing && standing.body !== text) throw fail('idempotency-conflict');
      const receipt = standing?.receipt ?? `R${stored.size + 1}`;
      if (!standing) stored.set(idempotencyKey, { body: text, receipt });
      if (failure === 'lost') throw fail('offline');
      return { receipt, receivedAt: '2026-11-23T13:03:00Z' };
    },
    replaceResponse: async (body: unknown, { receipt = '' }) => {
      const refusal = refusals.shift();
      if (refusal) throw fail(refusal);
      const entry = [...stored].find(([, one]) => one.receipt === receipt);
      if (entry) stored.set(entry[0], { body: JSON.stringify(body), receipt });
    },
  } as unknown as Backend;
  const submission: Submission = new Submission(host, () => kept.push(submission.attempt));
  return { submission, backend, stored, keys, kept };
}

test('keeps the attempt before anything leaves, and forgets it when it is acknowledged', async () => {
  const { submission, backend, kept, keys } = setup();
  const acknowledged = await submission.send(backend, { id: 'c' }, response('ja'));
  assert.equal(acknowledged?.receipt, 'R1');
  assert.deepEqual(kept, [{ key: keys[0], response: response('ja') }]);
  assert.match(keys[0] ?? '', /^[0-9a-f]{32}$/);
  assert.equal(submission.attempt, undefined);
});

test('stores one answer when the reply is lost and the resident tries again', async () => {
  const { submission, backend, stored, keys } = setup(['lost']);
  assert.equal(await submission.send(backend, { id: 'c' }, response('ja')), undefined);
  assert.equal(submission.error?.reason, 'offline');
  assert.equal((await submission.send(backend, { id: 'c' }, response('ja')))?.receipt, 'R1');
  assert.equal(stored.size, 1);
  assert.equal(keys[0], keys[1]);
});

test('replaces the first answer when it was changed between two tries', async () => {
  const { submission, backend, stored } = setup(['lost']);
  await submission.send(backend, { id: 'c' }, response('ja'));
  assert.equal((await submission.send(backend, { id: 'c' }, response('nej')))?.receipt, 'R1');
  assert.deepEqual(
    [...stored.values()].map(({ body }) => body),
    [JSON.stringify(response('nej'))],
  );
});

test('gives the receipt of what stands when it has closed before the change came', async () => {
  const { submission, backend, stored } = setup(['lost'], ['closed']);
  await submission.send(backend, { id: 'c' }, response('ja'));
  const delivered = await submission.send(backend, { id: 'c' }, response('nej'));
  assert.deepEqual([delivered?.receipt, delivered?.isEarlier], ['R1', true]);
  assert.equal(stored.get([...stored.keys()][0] ?? '')?.body, JSON.stringify(response('ja')));
  assert.equal(submission.attempt, undefined);
});

test('stores no second answer when a change is refused and mended', async () => {
  const { submission, backend, stored } = setup(['lost'], ['invalid']);
  await submission.send(backend, { id: 'c' }, response('ja'));
  await submission.send(backend, { id: 'c' }, response('!'));
  assert.equal(submission.error?.reason, 'invalid');
  const delivered = await submission.send(backend, { id: 'c' }, response('nej'));
  assert.deepEqual([delivered?.receipt, delivered?.isEarlier], ['R1', false]);
  assert.deepEqual(
    [...stored.values()].map(({ body }) => body),
    [JSON.stringify(response('nej'))],
  );
});

test('holds on to its key through a refusal that says nothing of what is stored', async () => {
  const { submission, backend, stored } = setup(['lost', 'too-many-requests', undefined]);
  for (let round = 0; round < 3; round++) await submission.send(backend, { id: 'c' }, response('ja'));
  assert.equal(stored.size, 1);
});

test('takes a new key after a refusal that proves that nothing is stored', async () => {
  const { submission, backend, keys } = setup(['invalid']);
  await submission.send(backend, { id: 'c' }, response('ja'));
  await submission.send(backend, { id: 'c' }, response('ja'));
  assert.notEqual(keys[0], keys[1]);
});

test('sends once when asked twice', async () => {
  const { submission, backend, keys } = setup();
  const [first, second] = await Promise.all([
    submission.send(backend, { id: 'c' }, response('ja')),
    submission.send(backend, { id: 'c' }, response('ja')),
  ]);
  assert.equal(first?.receipt, 'R1');
  assert.equal(second, undefined);
  assert.equal(keys.length, 1);
});
