import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A vote that names several options knows which of them it was counted for: a poll's rule can be written anew. */
export const countedOptions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('poll_votes').addColumn('counted', 'text').execute();
  },
};
