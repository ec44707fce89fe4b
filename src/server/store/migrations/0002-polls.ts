import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keyedTable } from './keyed-table.ts';

/**
 * A vote and the token of who cast it stand in tables of their own with nothing in common that would join them.
 * The counts are kept beside them, so that results are read at once however many have voted.
 */
export const polls: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('poll_votes')
      .addColumn('vote_key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('choice', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .modifyEnd(keyedTable(db))
      .execute();
    await db.schema
      .createTable('poll_tokens')
      .addColumn('receipt_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('body_tag', 'text', (column) => column.notNull())
      .modifyEnd(keyedTable(db))
      .execute();
    await db.schema
      .createTable('poll_counts')
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('option', 'text', (column) => column.notNull())
      .addColumn('votes', 'integer', (column) => column.notNull())
      .addColumn('shown', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('poll_counts_key', ['poll', 'option'])
      .modifyEnd(keyedTable(db))
      .execute();
    await db.schema
      .createTable('poll_totals')
      .addColumn('poll', 'text', (column) => column.primaryKey().notNull())
      .addColumn('votes', 'integer', (column) => column.notNull())
      .addColumn('shown', 'integer', (column) => column.notNull())
      .addColumn('waiting', 'integer', (column) => column.notNull())
      .modifyEnd(keyedTable(db))
      .execute();
  },
};
