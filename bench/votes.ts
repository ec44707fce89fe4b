import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startPostgresServer } from '../test/support/postgres-server.ts';
import { median, type Figure } from './figure.ts';
import type { Program } from './program.ts';
import { startServer, type Place } from './server.ts';
import { underLoad, type Throughput } from './under-load.ts';

const rounds = 3;
const path = '/v1/polls/viktigaste-samverkansomradet';

/** The count of votes in each table that has one: all must be the same, and no fewer than were acknowledged. */
const counts = `
  SELECT (SELECT count(*) FROM poll_votes) AS votes, (SELECT count(*) FROM poll_tokens) AS tokens,
    (SELECT votes FROM poll_totals) AS total, (SELECT sum(votes) FROM poll_counts) AS counted`;

/** Votes a second, each on the disk when it is acknowledged, in both databases. */
export async function voting({ folder, content }: Place): Promise<Figure[]> {
  const file = join(folder, 'votes.db');
  const sqlite = await figuresOf(
    'SQLite',
    6_000,
    await startServer({ folder, content }, file, path),
    async () => new DatabaseSync(file, { readOnly: true }).prepare(counts).all(),
  );
  // As root PostgreSQL runs as another user, who must get there.
  chmodSync(folder, 0o711);
  const postgres = await startPostgresServer(join(folder, 'postgres'));
  try {
    const url = await postgres.database();
    const server = await startServer({ folder, content }, url, path);
    return [...sqlite, ...(await figuresOf('PostgreSQL', 5_000, server, () => postgres.query(url, counts)))];
  } finally {
    await postgres.stop();
  }
}

async function figuresOf(
  database: string,
  least: number,
  server: Program,
  count: () => Promise<Record<string, unknown>[]>,
): Promise<Figure[]> {
  try {
    const all = [await vote(server, 1)];
    for (let round = 0; round < rounds; round++) all.push(await vote(server, 4));
    checkCounts(all, Object.values((await count())[0] ?? {}).map(Number));
    // The first is there to warm up.
    const [, ...measured] = all;
    const cpu = measured.flatMap((one) => one.cpu ?? []);
    return [
      {
        name: `POST a vote, on disk when acknowledged, ${database}`,
        unit: 'a second',
        measured: median(measured.map(({ rate }) => rate)),
        floor: undefined,
        target: { least },
      },
      {
        name: '  processor time of the server',
        unit: 'µs each',
        measured: cpu.length > 0 ? median(cpu) : undefined,
        floor: undefined,
        target: { most: 100 },
      },
      {
        name: '  99 of 100 within',
        unit: 'ms',
        measured: median(measured.map(({ p99 }) => p99)),
        floor: undefined,
      },
    ];
  } finally {
    await server.stop();
  }
}

const vote = (server: Program, seconds: number): Promise<Throughput> =>
  underLoad(server, {
    url: `${server.url}${path}/votes`,
    method: 'POST',
    status: 201,
    headers: { 'content-type': 'application/json', 'idempotency-key': '[<id>]' },
    body: JSON.stringify({ choice: ['energi-och-miljo'] }),
    connections: 100,
    seconds,
  });

/** What was acknowledged is there, and counted: else the figures would be of something else. */
function checkCounts(rounds: readonly Throughput[], counted: readonly number[]): void {
  const acknowledged = rounds.reduce((sum, { answered }) => sum + answered, 0);
  if (new Set(counted).size !== 1 || (counted[0] ?? 0) < acknowledged)
    throw new Error(`${acknowledged} votes were acknowledged, and stored are ${counted.join(', ')}`);
}
