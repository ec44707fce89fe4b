import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { bytes, keyedTable } from './keyed-table.ts';

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
      .modifyEnd(keyedTable(db))
      .execute();
    await db.schema
      .createIndex('responses_in_order')
      .on('responses')
      .columns(['consultation', 'received_at', 'receipt_hash'])
      .execute();
    await db.schema
      .createTable('settings')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', bytes(db), (column) => column.notNull())
      .modifyEnd(keyedTable(db))
      .execute();
  },
};
