import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { challengeText, readChallenge, unsigned, type Challenge } from '../../src/proof/challenge.ts';
import { proofText, readProof, search, seedOf } from '../../src/proof/puzzle.ts';

const challenge: Challenge = {
  target: 'polls/viktigast',
  kind: 'read',
  issuedAt: 1_790_000_000,
  expiresAt: 1_790_003_600,
  puzzles: 8,
  bits: 12,
  nonce: '0123456789abcdef0123456789abcdef',
};

/** The first word of the hash by another implementation, from the words of the message. */
function firstWord(seed: Int32Array, puzzle: number, number: number): number {
  const message = Buffer.alloc(40);
  seed.forEach((word, i) => message.writeInt32BE(word, i * 4));
  message.writeUInt32BE(puzzle, 32);
  message.writeUInt32BE(number, 36);
  return createHash('sha256').update(message).digest().readUInt32BE(0);
}

it('finds the first number whose hash begins with so many zero bits', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.nat(63),
      fc.integer({ min: 1, max: 8 }),
      (text, key, puzzle, bits) => {
        const seed = seedOf(text, key);
        const found = search(seed, puzzle, bits, 0, 100_000) ?? -1;
        const isSolution = (number: number) => firstWord(seed, puzzle, number) < 2 ** (32 - bits);
        assert.ok(isSolution(found));
        assert.ok(!Array.from({ length: found }, (_, number) => number).some(isSolution));
      },
    ),
    { numRuns: 50 },
  );
});

it('gives up after the tries it has, and goes on from where it was', () => {
  const seed = seedOf('a', 'b');
  const found = search(seed, 0, 8, 0, 100_000) ?? -1;
  assert.ok(found > 0);
  assert.equal(search(seed, 0, 8, 0, found), undefined);
  assert.equal(search(seed, 0, 8, found, 1), found);
});

it('has another seed for every submission and every challenge', () => {
  assert.notDeepEqual(seedOf('a', 'b'), seedOf('a', 'c'));
  assert.notDeepEqual(seedOf('a', 'b'), seedOf('b', 'b'));
  assert.notDeepEqual(seedOf('a', 'b\nc'), seedOf('a', 'b'));
});

it('reads the challenge that it wrote, and nothing else', () => {
  const text = challengeText(challenge);
  assert.deepEqual(readChallenge(text), challenge);
  for (const broken of [
    '',
    text.toUpperCase(),
    `${text}.`,
    `${text}\n`,
    text.replace('s1', 's2'),
    text.replace('polls/viktigast', 'polls/a.b'),
    text.replace('.8.12.', '.0.12.'),
    text.replace('.8.12.', '.65.12.'),
    text.replace('.8.12.', '.8.21.'),
    text.replace('.8.12.', '.8.-1.'),
    text.replace('read', 'free'),
  ]) {
    assert.equal(readChallenge(broken), undefined, broken);
  }
});

it('parts the signature from what is signed', () => {
  assert.deepEqual(unsigned('a.b.c'), { text: 'a.b', signature: 'c' });
  assert.deepEqual(unsigned('abc'), { text: '', signature: 'abc' });
});

it('reads the proof that it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x7fff_ffff), { minLength: 1, maxLength: 64 }), (solutions) => {
      assert.deepEqual(readProof(proofText('a.b', solutions)), { challenge: 'a.b', solutions });
    }),
  );
  assert.deepEqual(readProof('a~-1.x!.1e99999999'), {
    challenge: 'a',
    solutions: [undefined, undefined, undefined],
  });
});
