import { DatabaseError } from '../database-error.ts';
import { withoutPassword } from '../postgres-url.ts';
import { reasonOf } from '../reason-of.ts';
import { storeOn } from '../store.ts';
import type { Store } from '../store.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { VoteNotices } from './vote-notices.ts';

/** `url`: as `postgres://user@host/database`. Rejects with a `DatabaseError` that says how to mend it. */
export async function openPostgres(url: string): Promise<Store> {
  try {
    await migratePostgres(url);
    return await postgresStoreOn(new PostgresConnection(url), new VoteNotices(url));
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      `The database ${withoutPassword(url)} cannot be opened: ${reasonOf(error)}. Check that the server runs, that the database is there, and that this user may log in and make tables in it.`,
      { cause: error },
    );
  }
}

/** The store over a database whose tables are up to date; takes the connections over. */
export async function postgresStoreOn(connection: PostgresConnection, notices: VoteNotices): Promise<Store> {
  try {
    const store = await storeOn(connection, {
      writeVotes: notices.writeVotes,
      onVotes: notices.listen,
      locks: true,
    });
    return {
      ...store,
      async close() {
        await notices.stop();
        await store.close();
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
