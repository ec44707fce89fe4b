import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseError } from './database-error.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

type MigrationTable = {
  kysely_migration: { name: string; timestamp: string };
};

/**
 * Brings the tables up to date in one transaction, which takes a lock first: of two processes that start at once,
 * the second finds the work done. `lock`: takes it, where the beginning of a transaction does not.
 */
export async function migrate(
  db: Kysely<Schema>,
  {
    known = migrations,
    lock = async () => {},
  }: { known?: typeof migrations; lock?: (transaction: Kysely<Schema>) => Promise<unknown> } = {},
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lock(transaction);
    await migrateWithin(transaction, known);
  });
}

/** The same in a transaction that stands open. */
export async function migrateWithin(transaction: Kysely<Schema>, known: typeof migrations): Promise<void> {
  if (!(await isBegun(transaction))) await begin(transaction);
  const newer = (await done(transaction)).find((name) => !Object.hasOwn(known, name));
  if (newer !== undefined) {
    throw new DatabaseError(
      `The database was written by a newer Samråd (it has the migration ${newer}). Start that version, or restore a copy from before the upgrade.`,
    );
  }
  const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => known } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function isBegun(db: Kysely<Schema>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.some(({ name }) => name === 'kysely_migration');
}

/**
 * Makes the table that the migrator would make. Where that is refused, the migrator asks on in the transaction that has
 * failed with it, and tells of nothing but that.
 */
const begin = (db: Kysely<Schema>): Promise<void> =>
  db.schema
    .createTable('kysely_migration')
    .addColumn('name', 'varchar(255)', (column) => column.notNull().primaryKey())
    .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
    .execute();

async function done(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .$extendTables<MigrationTable>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
