import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import { AreaSource } from '../../../src/components/priority-area-explainer/area-source.ts';
import type { PublishedConsultation, PublishedPoll } from '../../../src/contracts/index.ts';

/** A source of two polls about trees, of which the second one fails at first. */
function setup(failure: FailureReason) {
  const asked: string[] = [];
  const backend = {
    initiatives: () => Promise.resolve({ items: [], total: 0 }),
    consultation: async (id: string) => ({ id, area: id }) as PublishedConsultation,
    async poll(id: string) {
      await Promise.resolve();
      asked.push(id);
      if (id === 'two' && asked.length === 2) throw new BackendError(failure, failure);
      return { id, area: 'trees' } as PublishedPoll;
    },
  } as unknown as Backend;
  const dialogue = { id: 'town', consultations: ['trees', 'roads'], polls: ['one', 'two'] };
  const place = { backend, dialogue };
  return { asked, source: new AreaSource(place, new AbortController().signal) };
}

const idsOf = (documents: readonly { readonly id: string }[]) => documents.map(({ id }) => id);

it('finds the consultations that say they are about the area', async () => {
  const { consultations } = await setup('unavailable').source.of('trees');
  assert.deepEqual(idsOf(consultations), ['trees']);
});

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
