import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { whileIdle } from '../../../src/backend/static/slices.ts';

function* counting(to: number): Generator<void, string> {
  for (let step = 0; step < to; step++) yield;
  return 'done';
}

/** Work of which each step takes a millisecond; gives how often the page was waited for before it was done. */
async function waitsDuring(t: TestContext, work: Iterator<void, unknown>) {
  let now = 0;
  let waits = 0;
  t.mock.method(performance, 'now', () => now++);
  t.mock.method(globalThis, 'setTimeout', (use: () => void) => {
    waits++;
    setImmediate(use);
  });
  return { result: await whileIdle(work), waits };
}

test('gives what the work returns, and waits for an idle page every few milliseconds', async (t) => {
  const { waits, result } = await waitsDuring(t, counting(800));
  assert.equal(result, 'done');
  assert.ok(waits >= 80, `${waits} waits`);
});

test('does short work in one go', async (t) => {
  const { waits } = await waitsDuring(t, counting(5));
  assert.equal(waits, 1);
});

test('asks the browser when it is idle, where it tells', async (t) => {
  const options: unknown[] = [];
  const requestIdleCallback = (use: () => void, option: unknown) => {
    options.push(option);
    setImmediate(use);
  };
  Object.assign(globalThis, { requestIdleCallback });
  t.after(() => Reflect.deleteProperty(globalThis, 'requestIdleCallback'));
  assert.equal(await whileIdle(counting(5)), 'done');
  assert.deepEqual(options, [{ timeout: 500 }]);
});

test('rejects with what the work throws', async () => {
  function* failing(): Generator<void> {
    yield;
    throw new RangeError('Too far');
  }
  await assert.rejects(whileIdle(failing()), /Too far/);
});
