import { isPostgresUrl } from './postgres-url.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the store, and makes its tables where there are none. `url`: path of a SQLite file, `:memory:`, or a URL as
 * `postgres://user@host/database`. Rejects with a `DatabaseError` that says how to mend it.
 */
export async function openStore(url: string): Promise<Store> {
  if (!isPostgresUrl(url)) return openSqlite(url);
  // Loaded where it is needed alone: a small server has no use for it.
  const { openPostgres } = await import('./postgres/open-postgres.ts');
  return openPostgres(url);
}
