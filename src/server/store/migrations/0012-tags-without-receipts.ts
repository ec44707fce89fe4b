import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tags of choices were keyed with the receipt: whoever had that and the table could try out what was chosen. */
export const tagsWithoutReceipts: Migration = {
  async up(db: Kysely<{ poll_tokens: { body_tag: string } }>): Promise<void> {
    await db.updateTable('poll_tokens').set({ body_tag: '' }).execute();
  },
};
