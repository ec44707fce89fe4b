import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keyedTable } from './keyed-table.ts';

/** What was last told of the results of a consultation: counts alone, with the small ones hidden. */
export const resultSteps: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('result_steps')
      .addColumn('consultation', 'text', (column) => column.primaryKey().notNull())
      .addColumn('as_of', 'text', (column) => column.notNull())
      .addColumn('results', 'text', (column) => column.notNull())
      .modifyEnd(keyedTable(db))
      .execute();
  },
};
