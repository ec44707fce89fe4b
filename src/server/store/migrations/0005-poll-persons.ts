import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keyedTable } from './keyed-table.ts';

/** That a person has voted, where one vote a person is taken. Nothing in it joins it to a vote or to a receipt. */
export const pollPersons: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('poll_persons')
      .addColumn('person', 'text', (column) => column.primaryKey().notNull())
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('tag', 'text', (column) => column.notNull())
      .modifyEnd(keyedTable(db))
      .execute();
  },
};
