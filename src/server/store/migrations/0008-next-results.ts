import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is told of a consultation when the next step is taken. */
export const nextResults: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('result_steps').addColumn('next', 'text').execute();
  },
};
