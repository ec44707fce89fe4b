import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { AddressHash } from '../../../src/server/guard/address-hash.ts';
import { TokenBuckets } from '../../../src/server/guard/token-buckets.ts';

const start = Date.parse('2026-11-23T12:00:00Z');

it('gives a burst at once and then as fast as it says, and tells how long to wait', () => {
  const buckets = new TokenBuckets({ burst: 3, perSecond: 0.5 });
  assert.deepEqual(
    Array.from({ length: 4 }, () => buckets.take('a', start)),
    [0, 0, 0, 2],
  );
  assert.equal(buckets.take('a', start + 1_000), 1);
  assert.equal(buckets.take('a', start + 2_000), 0);
  assert.equal(buckets.take('b', start), 0);
});

it('never gives more than the burst and what has come back since, however it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2_000, max: 5_000 }), { maxLength: 200 }), (steps) => {
      const buckets = new TokenBuckets({ burst: 5, perSecond: 2 });
      let now = start;
      let passed = 0;
      let taken = 0;
      for (const step of steps) {
        now += step;
        passed += Math.max(0, step);
        if (buckets.take('a', now) === 0) taken += 1;
      }
      assert.ok(taken <= 5 + (passed / 1000) * 2 + 1e-6);
    }),
  );
});

it('keeps so many and no more, and forgets who came longest ago', () => {
  const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, 4);
  for (const key of ['a', 'b', 'a', 'c']) buckets.take(key, start);
  assert.ok(buckets.take('a', start) > 0, 'a came again and is remembered');
  assert.equal(buckets.take('b', start), 0, 'b is forgotten');
  for (let i = 0; i < 10_000; i++) {
    buckets.take(`2001:db8:0:${i.toString(16)}`, start);
    assert.ok(buckets.size <= 4);
  }
});

it('hashes an address the same all day and otherwise the next, and otherwise in every process', () => {
  const hashes = new AddressHash();
  const today = hashes.of('192.0.2.1', start);
  assert.equal(hashes.of('192.0.2.1', start + 60_000), today);
  assert.notEqual(hashes.of('192.0.2.2', start), today);
  assert.notEqual(new AddressHash().of('192.0.2.1', start), today);
  assert.notEqual(hashes.of('192.0.2.1', start + 86_400_000), today);
  assert.notEqual(hashes.of('192.0.2.1', start), today, 'yesterday is gone');
  assert.match(today, /^[\w+/]{22}$/);
});
