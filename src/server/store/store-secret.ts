import { randomBytes } from 'node:crypto';
import type { Connection } from './connection.ts';

/** The key that receipts are derived with: 32 random bytes, made when the store is, and the same ever after. */
export async function storeSecret(connection: Connection): Promise<Uint8Array> {
  return await connection.query(async (db) => {
    await db
      .insertInto('settings')
      .values({ name: 'secret', value: randomBytes(32) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { value } = await db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', 'secret')
      .executeTakeFirstOrThrow();
    return value;
  });
}
