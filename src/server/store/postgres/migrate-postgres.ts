import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Pool } from 'pg';
import { DatabaseError } from '../database-error.ts';
import { migrate } from '../migrate.ts';
import type { migrations } from '../migrations/index.ts';
import type { Schema } from '../schema.ts';
import { kyselyPostgres } from './kysely-postgres.ts';
import { sqlState } from './postgres-failure.ts';

/** What PostgreSQL says while it starts, and after a crash while it mends its files. */
const startingUp = '57P03';
/** How often, and with how many milliseconds between, a server that starts is asked again. */
const patience = { times: 60, pause: 500 } as const;

/** Any number that other programs on the same database do not take. */
const lock = 7_300_262_613;

/** Brings the tables up to date. */
export async function migratePostgres(url: string, known?: typeof migrations): Promise<void> {
  await withOwnPool(url, 'samrad migrating', (pool) =>
    migrate(kyselyPostgres(pool), { ...(known && { known }), lock: holdTables }),
  );
}

/** Until the end of the transaction nobody else makes tables or changes them. */
export const holdTables = (transaction: Kysely<Schema>): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${sql.lit(lock)})`.execute(transaction);

/** Lets `use` use one connection without bounds: what is done to whole tables may take its time. */
export async function withOwnPool<T>(url: string, name: string, use: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: 1,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  try {
    await checkEncoding(pool);
    return await use(pool);
  } finally {
    await pool.end();
  }
}

/** Every letter and sign that people write must fit. */
async function checkEncoding(pool: Pool): Promise<void> {
  const { rows } = await onceStarted(() => pool.query<{ server_encoding: string }>('SHOW server_encoding'));
  const encoding = rows[0]?.server_encoding;
  if (encoding !== 'UTF8') {
    throw new DatabaseError(
      `The database has the encoding ${encoding}, which not every text fits in. Make one with UTF8: createdb --encoding=UTF8 --template=template0 samrad`,
    );
  }
}

async function onceStarted<T>(ask: () => Promise<T>): Promise<T> {
  for (let time = 1; time < patience.times; time++) {
    try {
      return await ask();
    } catch (error) {
      if (sqlState(error) !== startingUp) throw error;
      await setTimeout(patience.pause);
    }
  }
  return ask();
}
