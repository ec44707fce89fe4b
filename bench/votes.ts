import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../src/server/store/open-store.ts';
import { median, type Figure } from './figure.ts';
import { measure, rowsOf } from './measure.ts';
import { startFloor, startServer, type Place } from './server.ts';

const poll = 'viktigaste-samverkansomradet';
const path = `/v1/polls/${poll}`;
const votes = 1_000_000;
/** One load generator is one address, and what is measured is not how it is kept out. */
const open = ['--rate-limit', 'off', '--proof', 'off'];

interface PublishedOptions {
  readonly options: readonly { readonly id: string }[];
}

/** Votes a second, and what it takes to read the results when a million have voted. */
export async function voting(place: Place): Promise<Figure[]> {
  const database = join(place.folder, 'votes.db');
  const server = await startServer(place, database, path, open);
  const { options } = (await (await fetch(server.url + path)).json()) as PublishedOptions;
  const choice = [options[0]?.id ?? ''];
  const floor = await startFloor(join(place.folder, 'votes-floor.db'), '{}');
  let figures: Figure[];
  try {
    const cast = await measure(server, floor, `${path}/votes`, {
      method: 'POST',
      status: 201,
      headers: { 'content-type': 'application/json', 'idempotency-key': '[<id>]' },
      body: JSON.stringify({ choice }),
    });
    checkCounted(
      database,
      cast.ours.reduce((sum, { answered }) => sum + answered, 0),
    );
    figures = rowsOf('POST a vote, on disk when acknowledged', cast, 6_000, 100);
  } finally {
    await Promise.all([server.stop(), floor.stop()]);
  }
  return [
    ...figures,
    await reading(
      place,
      options.map(({ id }) => id),
    ),
  ];
}

/** Each acknowledged vote has its token, its row and its place in the count: else the figures would be of something else. */
function checkCounted(file: string, acknowledged: number): void {
  const database = new DatabaseSync(file, { readOnly: true });
  const count = (sql: string) => Number(database.prepare(sql).get()?.['n']);
  const counts = [
    count('SELECT count(*) AS n FROM poll_tokens'),
    count('SELECT count(*) AS n FROM poll_votes'),
    count('SELECT sum(votes) AS n FROM poll_counts'),
    count('SELECT sum(votes) AS n FROM poll_totals'),
  ];
  database.close();
  if (new Set(counts).size > 1 || (counts[0] ?? 0) < acknowledged) {
    throw new Error(`${acknowledged} votes were acknowledged, and there are ${counts.join(', ')}`);
  }
}

/** The store's own reading, without the way over HTTP: what grows, if anything does. */
async function reading({ folder }: Place, options: readonly string[]): Promise<Figure> {
  const store = await openStore(join(folder, 'million.db'));
  const counting = { counted: (choice: readonly string[]) => choice, batch: 5 };
  const key = (n: number) => n.toString(16).padStart(64, '0');
  const batch = 1_000;
  for (let first = 0; first < votes; first += batch) {
    await Promise.all(
      Array.from({ length: batch }, (_, i) =>
        store.votes.add(
          { receiptHash: key(first + i), poll, bodyTag: key(0) },
          { key: key(first + i), poll, choice: [options[i % options.length] ?? ''], day: '2026-01-01' },
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
  return {
    name: 'results of 1,000,000 votes, read from the store',
    unit: 'ms',
    measured: median(times),
    floor: undefined,
    target: { most: 1 },
  };
}
