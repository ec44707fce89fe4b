import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { ResultsFeed } from '../../../src/backend/rules/results-feed.ts';
import type { PollResults } from '../../../src/contracts/index.ts';

/** A poll that is watched. `readings`: those under way, each of which ends when the test says with what. */
function setup(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const readings: ((total: number) => Promise<void>)[] = [];
  const told: number[] = [];
  const feed = new ResultsFeed(
    () =>
      new Promise((resolve) =>
        readings.push(async (total) => {
          resolve({ total, options: [] } as unknown as PollResults);
          await new Promise(setImmediate);
        }),
      ),
  );
  const watching = new AbortController();
  let wait = 100_000_000;
  const moveEnd = (ms: number) => (wait = ms);
  void feed.watch(
    'park',
    ({ total }) => told.push(total),
    watching.signal,
    () => wait,
  );
  t.after(() => watching.abort());
  const end = (reading: number, total: number) => readings[reading]?.(total) ?? assert.fail('not read');
  return { feed, told, end, moveEnd };
}

describe('ResultsFeed', () => {
  it('drops a reading that ends when a newer one has', async (t) => {
    const { feed, told, end } = setup(t);
    await end(0, 0);
    feed.changed('park');
    feed.changed('park');
    t.mock.timers.tick(500);
    await end(2, 2);
    await end(1, 1);
    assert.deepEqual(told, [0, 2]);
  });

  it('waits for the end of a poll as it now stands, wherever it has been moved', async (t) => {
    const { feed, told, end, moveEnd } = setup(t);
    await end(0, 1);
    moveEnd(1_000);
    feed.allChanged();
    await end(1, 2);
    t.mock.timers.tick(1_000);
    await end(2, 3);
    assert.deepEqual(told, [1, 2, 3]);
  });

  it('drops the first reading of a watcher who has been told of a newer one', async (t) => {
    const { feed, told, end } = setup(t);
    feed.changed('park');
    await end(1, 1);
    await end(0, 0);
    assert.deepEqual(told, [1]);
  });
});
