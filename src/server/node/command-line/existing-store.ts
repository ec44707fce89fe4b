import { existsSync } from 'node:fs';
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
  } finally {
    await store.close();
  }
}
