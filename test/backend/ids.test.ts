import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId } from '../../src/backend/ids.ts';
import { Id } from '../../src/contracts/text.ts';

test('an id is what the contracts call one', () => {
  const right = ['a', '7', 'a-b', 'a-', 'a'.repeat(80)];
  const wrong = ['', '-a', 'A', 'å', 'a b', 'a/b', '..', 'a\n', '\na', 'a'.repeat(81), '__proto__'];
  for (const id of [...right, ...wrong]) assert.equal(isId(id), Id.safeParse(id).success, JSON.stringify(id));
  assert.deepEqual([right.every(isId), wrong.some(isId)], [true, false]);
});
