import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseError } from './database-error.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

type MigrationTable = {
  kysely_migration: { name: string; timestamp: string };
};

/**
 * Brings the tables up to date in one transaction, which takes the write lock first: of two processes
 * that start at once, the second finds the work done.
 */
export async function migrate(db: Kysely<Schema>, known = migrations): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => known } });
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    const done = await transaction
      .$extendTables<MigrationTable>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    const newer = done.find(({ name }) => !Object.hasOwn(known, name));
    if (newer === undefined) throw error;
    throw new DatabaseError(
      `The database was written by a newer Samråd (it has the migration ${newer.name}). Start that version, or restore a copy from before the upgrade.`,
    );
  });
}
