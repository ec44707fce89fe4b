import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letHeapGrow, newSpace } from '../../../src/server/node/small-heap.ts';

const megabyte = 1024 * 1024;

/** Makes what stays for a while, as requests do that many send at once, and gives the most that the new had. */
async function makeMuch(): Promise<number> {
  const held: object[][] = [];
  let most = 0;
  for (let turn = 0; turn < 200; turn++) {
    held[turn % 50] = Array.from({ length: 20_000 }, (_, number) => ({ number }));
    await new Promise((resolve) => setImmediate(resolve));
    most = Math.max(most, newSpace());
  }
  return most;
}

test('lets the part of the heap for what is new grow for a server, to a bound', async () => {
  letHeapGrow();
  const most = await makeMuch();
  assert.ok(most >= 16 * megabyte, `it grows to ${most} bytes`);
  assert.ok(most <= 32 * megabyte, `it grows to ${most} bytes`);
});
