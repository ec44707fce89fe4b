import { join } from 'node:path';
import { randomKey } from '../src/backend/rules/idempotency-key.ts';
import { openStore } from '../src/server/store/open-store.ts';
import { median, type Figure } from './figure.ts';
import type { Place } from './server.ts';

const poll = 'viktigaste-samverkansomradet';
const options = ['a', 'b', 'c', 'd', 'e'];
const votes = 1_000_000;

/** The store's own reading, without the way over HTTP: what grows, if anything does. */
export async function results({ folder }: Place): Promise<Figure[]> {
  const store = await openStore(join(folder, 'million.db'));
  const counting = { counted: (choice: readonly string[]) => choice, batch: 5 };
  const batch = 1_000;
  for (let first = 0; first < votes; first += batch) {
    await Promise.all(
      Array.from({ length: batch }, (_, i) =>
        store.votes.add(
          { receiptHash: randomKey(), poll, bodyTag: randomKey() },
          { key: randomKey(), poll, choice: [options[i % options.length] ?? ''], day: '2026-01-01' },
          counting,
        ),
      ),
    );
  }
  const times: number[] = [];
  for (let i = 0; i < 1_000; i++) {
    const start = performance.now();
    await store.votes.tallies(poll);
    times.push(performance.now() - start);
  }
  const { live } = await store.votes.tallies(poll);
  await store.close();
  if (live.total !== votes) throw new Error(`${live.total} of ${votes} votes were counted`);
  return [
    {
      name: 'results of 1,000,000 votes, read from the store',
      unit: 'ms',
      measured: median(times),
      floor: undefined,
      target: { most: 1 },
    },
  ];
}
