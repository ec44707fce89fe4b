import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackendError, type FailureReason } from '../../src/backend/errors.ts';
import { failureInWords } from '../../src/templates/failure-words.ts';
import { plainWording } from '../support/plain-wording.ts';

const [sv, en] = [await plainWording('sv'), await plainWording('en')];

const failed = (reason: FailureReason, retryAfter?: number) =>
  new BackendError(reason, 'for programmers', retryAfter === undefined ? {} : { retryAfter });

test('says what happened and what to do, in both languages, and nothing that is meant for programmers', () => {
  for (const reason of [
    'offline',
    'timeout',
    'too-many-requests',
    'overloaded',
    'unavailable',
    'closed',
    'not-open-yet',
    'invalid',
    'not-found',
    'withdrawn',
    'idempotency-conflict',
    'not-configured',
    'read-only',
    'internal',
    'disk-full',
    'too-large',
  ] as const) {
    const [swedish, english] = [failureInWords(failed(reason), sv), failureInWords(failed(reason), en)];
    assert.notEqual(swedish.title, english.title, reason);
    assert.notEqual(swedish.advice, english.advice, reason);
    assert.doesNotMatch(JSON.stringify([swedish, english]), /programmers|[{}]n[{}]|undefined/, reason);
    assert.match(swedish.advice, /\.$/, reason);
  }
});

test('says how long to wait where the server says so', () => {
  assert.equal(failureInWords(failed('overloaded', 1), sv).advice, 'Försök igen om 1 sekund.');
  assert.equal(failureInWords(failed('unavailable', 30), sv).advice, 'Försök igen om 30 sekunder.');
  assert.equal(failureInWords(failed('too-many-requests'), sv).advice, 'Vänta en stund och försök igen.');
});
