import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isSqlite } from './keyed-table.ts';

interface VoteTable {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** What columns hold from now on, as SQL, where it is not what they held. */
  readonly changed: Readonly<Record<string, string>>;
}

const halfOf = (hash: string): string => `substr(${hash}, 1, 32)`;

/** A server of the version before that still runs writes whole hashes: it would take a vote again that it did not find. */
const isHalf = (hash: string): string => `CHECK (length(${hash}) <= 32)`;

/** In the order that votes are written in, so that no such server and this wait for each other. */
const lockTables = 'LOCK TABLE poll_tokens, poll_votes, poll_persons IN ACCESS EXCLUSIVE MODE';

const tables: readonly VoteTable[] = [
  {
    name: 'poll_votes',
    key: 'vote_key',
    columns: ['vote_key', 'poll', 'choice', 'day', 'counted'],
    changed: { vote_key: halfOf('vote_key') },
  },
  {
    name: 'poll_tokens',
    key: 'receipt_hash',
    columns: ['receipt_hash', 'poll', 'body_tag'],
    changed: { receipt_hash: halfOf('receipt_hash'), body_tag: "''" },
  },
  {
    name: 'poll_persons',
    key: 'person',
    columns: ['person', 'poll', 'tag'],
    changed: { person: halfOf('person'), tag: halfOf('tag') },
  },
];

/**
 * What is kept of votes is found by its poll and its key together, without an index beside the table, and of a hash 128
 * bits are kept. Each vote writes at random places: the fewer they are and the shorter the rows, the more votes a second.
 * Tags are made otherwise now: the retry of a vote that was cast before is taken at its word.
 */
export const votesByPoll: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const change = isSqlite(db) ? layAnew : shorten;
    if (!isSqlite(db)) await run(db, lockTables);
    for (const table of tables) await change(db, table);
  },
};

/** The key says where in a SQLite file a row lies. */
async function layAnew(db: Kysely<unknown>, { name, key, columns, changed }: VoteTable): Promise<void> {
  const made = columns.map((column) => `${column} text${column === 'counted' ? '' : ' NOT NULL'}`);
  const read = columns.map((column) => changed[column] ?? column);
  await run(
    db,
    `CREATE TABLE ${name}_next (${made.join()}, PRIMARY KEY (poll, ${key}), ${isHalf(key)}) STRICT, WITHOUT ROWID`,
    `INSERT INTO ${name}_next SELECT ${read.join()} FROM ${name} ORDER BY poll, ${key}`,
    `DROP TABLE ${name}`,
    `ALTER TABLE ${name}_next RENAME TO ${name}`,
  );
}

/** In PostgreSQL somebody may have divided the table (docs/scaling.md), and what holds its key has any name. */
async function shorten(db: Kysely<unknown>, { name, key, changed }: VoteTable): Promise<void> {
  const { rows: held } = await sql
    .raw<{ name: string }>(
      `SELECT quote_ident(conname) AS name FROM pg_constraint WHERE conrelid = '${name}'::regclass AND contype = 'p'`,
    )
    .execute(db);
  await run(
    db,
    `UPDATE ${name} SET ${Object.entries(changed)
      .map(([column, value]) => `${column} = ${value}`)
      .join()}
     WHERE length(${key}) > 32`,
    `DROP INDEX IF EXISTS ${name}_by_poll`,
    ...held.map((constraint) => `ALTER TABLE ${name} DROP CONSTRAINT ${constraint.name}`),
    `ALTER TABLE ${name} ADD PRIMARY KEY (poll, ${key}), ADD ${isHalf(key)}`,
  );
}

async function run(db: Kysely<unknown>, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
