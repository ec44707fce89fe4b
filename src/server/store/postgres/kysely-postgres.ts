import { Kysely, PostgresAdapter, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Schema } from '../schema.ts';

/** Kysely over a pool, for the queries that are not on the hot path. */
export const kyselyPostgres = (pool: Pool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new OwnPostgresDialect({ pool }) });

class OwnPostgresDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new OwnPostgresAdapter();
  }
}

/** Kysely's own lock is let go of before the transaction of the migrations is committed; ours lasts as long as that. */
class OwnPostgresAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
