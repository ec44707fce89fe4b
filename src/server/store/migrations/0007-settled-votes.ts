import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How many votes of a poll lie where nothing tells when they came. */
export const settledVotes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('poll_totals')
      .addColumn('settled', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
