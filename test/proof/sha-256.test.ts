import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../src/proof/sha-256.ts';

const ours = (bytes: Uint8Array) => Buffer.from(sha256(bytes)).toString('hex');
const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('hashes as another implementation does, whatever it is given', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.equal(ours(bytes), theirs(bytes))),
    { numRuns: 500 },
  );
});

it('hashes every length around the end of a block', () => {
  for (let length = 0; length <= 130; length++) {
    const bytes = new Uint8Array(length).fill(0xa5);
    assert.equal(ours(bytes), theirs(bytes), String(length));
  }
});
