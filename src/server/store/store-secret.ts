import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** The key that receipts are derived with: 32 random bytes, made when the store is, and the same ever after. */
export async function storeSecret(db: Kysely<Schema>): Promise<Uint8Array> {
  return await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('settings')
      .values({ name: 'secret', value: randomBytes(32) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { value } = await transaction
      .selectFrom('settings')
      .select('value')
      .where('name', '=', 'secret')
      .executeTakeFirstOrThrow();
    return value;
  });
}
