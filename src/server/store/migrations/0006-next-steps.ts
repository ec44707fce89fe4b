import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is shown when the next step is taken: counts are told a step late. */
export const nextSteps: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ['poll_totals', 'poll_counts']) {
      await db.schema
        .alterTable(table)
        .addColumn('next', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await sql`UPDATE ${sql.table(table)} SET next = shown`.execute(db);
    }
  },
};
