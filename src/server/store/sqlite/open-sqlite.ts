import { DatabaseError } from '../database-error.ts';
import { migrate } from '../migrate.ts';
import { storeOn } from '../store.ts';
import type { Store } from '../store.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** `path`: of a file, or `:memory:`. Rejects with a `DatabaseError` that says how to mend it. */
export async function openSqlite(path: string): Promise<Store> {
  try {
    return await sqliteStoreOn(new SqliteConnection(path));
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `The database ${path} cannot be opened: ${reason}. Check that the path is right, that it is a SQLite file, that this user may write to it and to its folder, and that there is room on the disk.`,
      { cause: error },
    );
  }
}

/** Brings the database up to date and takes the connection over. */
export async function sqliteStoreOn(connection: SqliteConnection): Promise<Store> {
  try {
    await connection.changingTables(() => migrate(connection.db));
    connection.letOthersThrough();
    return await storeOn(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}
