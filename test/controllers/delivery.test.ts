import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend, Caller } from '../../src/backend/backend.ts';
import { type BackendError } from '../../src/backend/errors.ts';
import { refusal } from '../../src/backend/refusal.ts';
import { Submission } from '../../src/controllers/submission.ts';
import { Challenges } from '../../src/server/guard/challenges.ts';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const target = 'consultations/c';
const now = Date.parse('2026-11-23T12:00:00Z');
const response = { answers: { a: 'ja' }, language: 'sv' };

/** A backend that refuses as it is told to, each time with the next, and the callers it met. */
function setup(refusals: readonly (() => BackendError)[]) {
  const easy = { puzzles: 2, bits: 4, seconds: 600 };
  const challenges = new Challenges(new Uint8Array(32).fill(7), { read: easy, refusal: easy });
  const challenge = () => challenges.issue(target, 'refusal', now);
  const callers: Caller[] = [];
  const left = [...refusals];
  const backend = {
    respond: async (_id: string, _body: unknown, caller: Caller) => {
      callers.push(caller);
      const refuse = left.shift();
      if (refuse) throw refuse();
      return { receipt: 'R1', receivedAt: '2026-11-23T13:03:00Z' };
    },
  } as unknown as Backend;
  const submission = new Submission(host, () => undefined);
  const stages: string[] = [];
  submission.onStage = () => stages.push(submission.stage);
  const send = (more: { challenge?: string } = {}, honeypot?: string) =>
    submission.send(backend, { id: 'c', ...more }, response, honeypot);
  const fault = ({ proof, idempotencyKey = '' }: Caller) =>
    challenges.faultOf(proof, target, idempotencyKey, now);
  return { submission, send, callers, stages, challenge, fault };
}

const proofRequired = (challenge?: string) => () =>
  refusal('proof-required', 'Solve it.', challenge === undefined ? {} : { challenge });
const busy = (retryAfter: number) => () => refusal('too-many-requests', 'Later.', { retryAfter });

test('solves the challenge that a refusal comes with, and sends the same under the same key', async () => {
  const { challenge } = setup([]);
  const { send, callers, stages, fault } = setup([proofRequired(challenge())]);
  assert.equal((await send())?.receipt, 'R1');
  const [first, second] = callers;
  assert.equal(first?.proof, undefined);
  assert.equal(first?.idempotencyKey, second?.idempotencyKey);
  assert.equal(second && fault(second), undefined);
  assert.deepEqual(stages, ['proving', 'sending']);
});

test('solves the challenge that the form came with before it sends', async () => {
  const { challenge } = setup([]);
  const { send, callers, fault, stages } = setup([]);
  await send({ challenge: challenge() });
  assert.equal(callers.length, 1);
  assert.equal(callers[0] && fault(callers[0]), undefined);
  assert.deepEqual(stages, ['proving', 'sending']);
});

test('waits as long as it is told to, and tries again with what it has proved', async () => {
  const { challenge } = setup([]);
  const { send, callers, stages } = setup([proofRequired(challenge()), busy(0)]);
  assert.equal((await send())?.receipt, 'R1');
  assert.deepEqual(stages, ['proving', 'sending', 'waiting', 'sending']);
  assert.equal(callers[2]?.proof, callers[1]?.proof);
});

test('leaves a long wait to whoever sends', async () => {
  const { send, submission, callers } = setup([busy(31)]);
  assert.equal(await send(), undefined);
  assert.equal(submission.error?.reason, 'too-many-requests');
  assert.equal(submission.error.retryAfter, 31);
  assert.ok(submission.attempt, 'what was typed and its key are kept');
  assert.equal(callers.length, 1);
});

test('gives up in the end, and where there is nothing to solve', async () => {
  const { challenge } = setup([]);
  const never = setup(Array.from({ length: 9 }, () => proofRequired(challenge())));
  assert.equal(await never.send(), undefined);
  assert.equal(never.callers.length, 4);
  const none = setup([proofRequired()]);
  assert.equal(await none.send(), undefined);
  assert.equal(none.submission.error?.reason, 'proof-required');
  const nonsense = setup([proofRequired('s9.nonsense')]);
  assert.equal(await nonsense.send(), undefined);
  assert.equal(nonsense.submission.status, 'failed');
});

test('tells what stands in the field that people never meet', async () => {
  const { send, callers } = setup([]);
  await send({}, 'https://example.org');
  assert.equal(callers[0]?.honeypot, 'https://example.org');
});
