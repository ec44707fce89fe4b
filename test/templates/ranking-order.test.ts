import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from '../../src/templates/ranking-order.ts';

test('moves an option one place, and not past the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', -1), ['a', 'c', 'b']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']);
  assert.equal(moved(['a', 'b', 'c'], 'a', -1), undefined);
  assert.equal(moved(['a', 'b', 'c'], 'c', 1), undefined);
  assert.equal(moved(['a'], 'x', 1), undefined);
});
