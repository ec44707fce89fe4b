import type { ResponseRecords } from '../../backend/response-records.ts';
import type { VoteRecords } from '../../backend/vote-records.ts';
import { DatabaseError } from './database-error.ts';
import { Erasure } from './erasure.ts';
import { kyselyDatabase } from './kysely-database.ts';
import { migrate } from './migrate.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { SqliteRecords } from './sqlite-records.ts';
import { SqliteVotes } from './sqlite-votes.ts';
import { storeFailure } from './store-failure.ts';
import { storeSecret } from './store-secret.ts';
import { WriteBatcher } from './write-batcher.ts';

export interface Store {
  readonly records: ResponseRecords;
  readonly votes: VoteRecords;
  /** 32 random bytes, the same for the life of the database. */
  readonly secret: Uint8Array;
  /** Rejects with a `BackendError` while the database cannot be read. */
  ready(): Promise<void>;
  /** Writes what waits, then lets go of the database. */
  close(): Promise<void>;
}

/**
 * Opens the store, and makes it where there is none. `url`: path of a SQLite file, or `:memory:`.
 * Rejects with a `DatabaseError` that says how to mend it.
 */
export async function openStore(url: string): Promise<Store> {
  if (/^postgres(ql)?:/.test(url)) {
    throw new DatabaseError(
      'PostgreSQL is not in this version. Give the path of a SQLite file, such as samrad.db.',
    );
  }
  try {
    return await storeOn(new SqliteConnection(url));
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `The database ${url} cannot be opened: ${reason}. Check that the path is right, that it is a SQLite file, and that this user may write to it and to its folder.`,
      { cause: error },
    );
  }
}

/** Brings the database up to date and takes the connection over. */
export async function storeOn(connection: SqliteConnection): Promise<Store> {
  const db = kyselyDatabase(connection);
  const writes = new WriteBatcher(connection);
  const erasure = new Erasure(connection);
  try {
    await migrate(db);
    return {
      records: new SqliteRecords(connection, writes, erasure, db),
      votes: new SqliteVotes(connection, writes),
      secret: await storeSecret(db),
      async ready() {
        try {
          connection.statement('SELECT 1 FROM settings').get();
        } catch (error) {
          throw storeFailure(error);
        }
      },
      async close() {
        writes.close();
        erasure.stop();
        connection.close();
      },
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}
