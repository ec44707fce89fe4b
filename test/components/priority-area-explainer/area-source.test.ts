import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import { AreaSource } from '../../../src/components/priority-area-explainer/area-source.ts';
import type { PublishedPoll } from '../../../src/contracts/index.ts';

/** A source of two polls about trees, of which the second one fails at first. */
function setup(failure: FailureReason) {
  const asked: string[] = [];
  const backend = {
    initiatives: () => Promise.resolve({ items: [], total: 0 }),
    async poll(id: string) {
      await Promise.resolve();
      asked.push(id);
      if (id === 'two' && asked.length === 2) throw new BackendError(failure, failure);
      return { id, area: 'trees' } as PublishedPoll;
    },
  } as unknown as Backend;
  const place = { backend, dialogue: 'town', polls: ['one', 'two'] };
  return { asked, source: new AreaSource(place, new AbortController().signal) };
}

const idsOf = (polls: readonly PublishedPoll[]) => polls.map(({ id }) => id);

it('asks again for what failed, and once for what came', async () => {
  const { asked, source } = setup('unavailable');
  const { polls, isWhole } = await source.of('trees');
  assert.deepEqual([idsOf(polls), isWhole], [['one'], false]);
  const later = await source.of('trees');
  assert.deepEqual([idsOf(later.polls), later.isWhole], [['one', 'two'], true]);
  await source.of('trees');
  assert.deepEqual(asked, ['one', 'two', 'two']);
});

it('takes what is not to be found for what is not there', async () => {
  const { polls, isWhole } = await setup('not-found').source.of('trees');
  assert.deepEqual([idsOf(polls), isWhole], [['one'], true]);
});
