import { existsSync } from 'node:fs';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { UsageError } from './usage-error.ts';

/** Lets `use` use the store that is there: a mistyped path makes no new one. */
export async function withStore<T>(database: string, use: (store: Store) => Promise<T>): Promise<T> {
  if (!database.includes('://') && !existsSync(database)) {
    throw new UsageError(
      `There is no database ${database}. Give the one that the server writes to: --database <file>.`,
    );
  }
  const store = await openStore(database);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
