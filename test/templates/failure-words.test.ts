import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackendError, type FailureReason } from '../../src/backend/errors.ts';
import { failureInWords, tellAuthor } from '../../src/templates/failure-words.ts';
import { fetchFailureWords } from '../../src/templates/failure.ts';
import { sendingFailureInWords } from '../../src/templates/sending-failure-words.ts';
import { plainWording } from '../support/plain-wording.ts';

await fetchFailureWords();

const [sv, en] = [await plainWording('sv'), await plainWording('en')];

const failed = (reason: FailureReason, retryAfter?: number) =>
  new BackendError(reason, 'for programmers', retryAfter === undefined ? {} : { retryAfter });

const whenReading = [
  'offline',
  'timeout',
  'too-many-requests',
  'overloaded',
  'unavailable',
  'not-found',
  'results-hidden',
  'not-configured',
  'read-only',
  'internal',
  'off-contract',
] as const;

const whenSending = [
  ...whenReading,
  'closed',
  'not-open-yet',
  'invalid',
  'withdrawn',
  'idempotency-conflict',
  'disk-full',
  'too-large',
] as const;

for (const [situation, inWords, reasons] of [
  ['reading', failureInWords, whenReading],
  ['sending', sendingFailureInWords, whenSending],
] as const) {
  test(`says what happened and what to do when ${situation} fails, in both languages, and nothing for programmers`, () => {
    for (const reason of reasons) {
      const [swedish, english] = [inWords(failed(reason), sv), inWords(failed(reason), en)];
      assert.notEqual(swedish.title, english.title, reason);
      assert.notEqual(swedish.advice, english.advice, reason);
      assert.doesNotMatch(JSON.stringify([swedish, english]), /programmers|[{}]n[{}]|undefined/, reason);
      assert.match(swedish.advice, /\.$/, reason);
    }
  });
}

test('says nothing of answers or forms to somebody who only reads', () => {
  for (const reason of whenReading) {
    assert.doesNotMatch(
      JSON.stringify(failureInWords(failed(reason), sv)),
      /samråd|formulär|svaret|svarar just/i,
    );
  }
});

test('tells each failure apart that has words of its own', () => {
  const titles = whenSending.map((reason) => sendingFailureInWords(failed(reason), sv).title);
  assert.equal(new Set(titles).size, 14);
});

test('asks nobody to wait for what waiting does not mend', () => {
  for (const reason of ['off-contract', 'not-found', 'not-configured'] as const)
    assert.doesNotMatch(failureInWords(failed(reason), sv).advice, /Vänta|igen/);
});

test('says how long to wait where the server says so', () => {
  assert.equal(failureInWords(failed('overloaded', 1), sv).advice, 'Försök igen om 1 sekund.');
  assert.equal(failureInWords(failed('unavailable', 30), sv).advice, 'Försök igen om 30 sekunder.');
  assert.equal(failureInWords(failed('too-many-requests'), sv).advice, 'Vänta en stund och försök igen.');
});

test("tells the page's author in the console which element failed, why, and how to mend it", (context) => {
  const warn = context.mock.method(console, 'warn', () => undefined);
  const attributes = [{ name: 'poll', value: 'parken' }];
  const element = { localName: 'samrad-x', attributes } as unknown as Element;
  tellAuthor(new BackendError('not-found', 'Nothing of that name is published here.'), element);
  const told = String(warn.mock.calls[0]?.arguments[0]);
  assert.match(
    told,
    /^<samrad-x poll="parken"> not-found: Nothing of that name is published here\. Look for/,
  );
});
