import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who voted in a poll that has closed is found without a look at everybody else. */
export const tokensByPoll: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, key] of [
      ['poll_tokens', 'receipt_hash'],
      ['poll_persons', 'person'],
    ] as const) {
      await db.schema.createIndex(`${table}_by_poll`).on(table).columns(['poll', key]).execute();
    }
  },
};
