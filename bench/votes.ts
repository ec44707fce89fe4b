import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startPostgresServer } from '../test/support/postgres-server.ts';
import { besideFloor, figuresOf, type Request } from './beside-floor.ts';
import type { Figure } from './figure.ts';
import { startFloor, startServer, type Place } from './server.ts';
import type { Throughput } from './under-load.ts';

const path = '/v1/polls/viktigaste-samverkansomradet';

/** The count of votes in each table that has one: all must be the same, and no fewer than were acknowledged. */
const counts = `
  SELECT (SELECT count(*) FROM poll_votes) AS votes, (SELECT count(*) FROM poll_tokens) AS tokens,
    (SELECT votes FROM poll_totals) AS total, (SELECT sum(votes) FROM poll_counts) AS counted`;

/** Votes a second, each on the disk when it is acknowledged, in both databases; the floor has one of its own. */
export async function voting({ folder, content }: Place): Promise<Figure[]> {
  const floor = await startFloor(join(folder, 'floor-votes.db'), '{}');
  // As root PostgreSQL runs as another user, who must get there.
  chmodSync(folder, 0o711);
  const postgres = await startPostgresServer(join(folder, 'postgres'));
  const voted = async (
    database: string,
    url: string,
    least: number,
    count: () => Promise<Record<string, unknown>[]>,
  ) => {
    const server = await startServer({ folder, content }, url, path);
    try {
      const measured = await besideFloor(server, floor, `${path}/votes`, vote);
      checkCounts(measured.ours, Object.values((await count())[0] ?? {}).map(Number));
      return figuresOf(`POST a vote, on disk when acknowledged, ${database}`, measured, { least, cpu: 100 });
    } finally {
      await server.stop();
    }
  };
  try {
    const file = join(folder, 'votes.db');
    const url = await postgres.database();
    return [
      ...(await voted('SQLite', file, 6_000, async () =>
        new DatabaseSync(file, { readOnly: true }).prepare(counts).all(),
      )),
      ...(await voted('PostgreSQL', url, 5_000, () => postgres.query(url, counts))),
    ];
  } finally {
    await Promise.all([postgres.stop(), floor.stop()]);
  }
}

const vote: Request = {
  method: 'POST',
  status: 201,
  headers: { 'content-type': 'application/json', 'idempotency-key': '[<id>]' },
  body: JSON.stringify({ choice: ['energi-och-miljo'] }),
};

/** What was acknowledged is there, and counted: else the figures would be of something else. */
function checkCounts(rounds: readonly Throughput[], counted: readonly number[]): void {
  const acknowledged = rounds.reduce((sum, { answered }) => sum + answered, 0);
  if (new Set(counted).size !== 1 || (counted[0] ?? 0) < acknowledged)
    throw new Error(`${acknowledged} votes were acknowledged, and stored are ${counted.join(', ')}`);
}
