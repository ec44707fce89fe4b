import { existsSync } from 'node:fs';
import { BackendError } from '../../../backend/errors.ts';
import { DatabaseError } from '../../store/database-error.ts';
import { openStore } from '../../store/open-store.ts';
import { isPostgresUrl } from '../../store/postgres-url.ts';
import type { Store } from '../../store/store.ts';
import { UsageError } from './usage-error.ts';

/** Throws a `UsageError` for a file that is not there. Whether a database of PostgreSQL is shows when it is opened. */
export function mustExist(database: string): void {
  if (isPostgresUrl(database) || existsSync(database)) return;
  throw new UsageError(
    `There is no database ${database}. Give the one that the server writes to: --database <file|url>.`,
  );
}

/** Lets `use` use the store that is there: a mistyped path makes no new one. */
export async function withStore<T>(database: string, use: (store: Store) => Promise<T>): Promise<T> {
  mustExist(database);
  const store = await openStore(database);
  try {
    const result = await use(store);
    await store.compact();
    return result;
  } catch (error) {
    throw inOperatorsWords(error);
  } finally {
    await store.close();
  }
}

/** The store tells those who answer; whoever runs a command can mend it. */
function inOperatorsWords(error: unknown): unknown {
  if (!(error instanceof BackendError)) return error;
  const { reason, cause } = error;
  if (reason === 'disk-full')
    return new DatabaseError(
      'There is no room left where the database is. Make some, and run the command again.',
      { cause },
    );
  if (reason === 'unavailable')
    return new DatabaseError(
      `The database cannot be used just now: ${cause instanceof Error ? cause.message : error.message}. See that it runs, that its disk is sound and that no other program holds it, and run the command again.`,
      { cause },
    );
  return error;
}
