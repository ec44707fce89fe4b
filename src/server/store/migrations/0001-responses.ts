import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** `without rowid`: a row has no sequential number that would tell in which order people answered. */
const keyedTable = sql`strict, without rowid`;

export const responses: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('responses')
      .addColumn('receipt_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text')
      .addColumn('withdrawn_at', 'text')
      .addColumn('response', 'text')
      .addColumn('flags', 'text', (column) => column.notNull())
      .modifyEnd(keyedTable)
      .execute();
    await db.schema
      .createIndex('responses_in_order')
      .on('responses')
      .columns(['consultation', 'received_at', 'receipt_hash'])
      .execute();
    await db.schema
      .createTable('settings')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'blob', (column) => column.notNull())
      .modifyEnd(keyedTable)
      .execute();
  },
};
