import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { inSlices } from '../../../src/backend/static/slices.ts';

function* counting(to: number): Generator<void, string> {
  for (let step = 0; step < to; step++) yield;
  return 'done';
}

/** Work of which each step takes a millisecond; gives how often others had their turn before it was done. */
async function turnsDuring(t: TestContext, work: Iterator<void, unknown>) {
  let now = 0;
  t.mock.method(performance, 'now', () => now++);
  let turns = 0;
  let isDone = false;
  const done = inSlices(work).finally(() => (isDone = true));
  while (!isDone) {
    await new Promise(setImmediate);
    turns++;
  }
  return { turns, result: await done };
}

test('gives what the work returns, and lets others have their turn every few milliseconds', async (t) => {
  const { turns, result } = await turnsDuring(t, counting(800));
  assert.equal(result, 'done');
  assert.ok(turns >= 80, `${turns} turns`);
});

test('does short work in one go', async (t) => {
  const { turns } = await turnsDuring(t, counting(5));
  assert.equal(turns, 1);
});

test('rejects with what the work throws', async () => {
  function* failing(): Generator<void> {
    yield;
    throw new RangeError('Too far');
  }
  await assert.rejects(inSlices(failing()), /Too far/);
});
