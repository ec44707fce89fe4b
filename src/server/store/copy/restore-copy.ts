import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import { migrations } from '../migrations/index.ts';
import { isPostgresUrl } from '../postgres-url.ts';
import { copyTables } from './copy-tables.ts';
import { SqliteSource } from './sqlite-source.ts';
import { fillSqlite } from './sqlite-target.ts';
import type { RowCounts, TableTarget } from './tables.ts';

/**
 * Fills an empty database with what stands in a file that `samrad backup` made, and brings its tables up to date: all
 * of it, or nothing. `url`: as `openStore` takes it. Rejects with a `DatabaseError` where one or the other is not as it must be.
 */
export async function restoreCopy(file: string, url: string): Promise<RowCounts> {
  const source = new SqliteSource(file);
  const fill = async (target: TableTarget) => {
    const counts = await copyTables(source, target);
    await target.migrate(migrations);
    return counts;
  };
  try {
    if (!isPostgresUrl(url)) {
      makeOwn(url);
      return await fillSqlite(url, fill);
    }
    const { fillPostgres } = await import('./postgres-target.ts');
    return await fillPostgres(url, fill);
  } finally {
    source.close();
  }
}

/** The file is its owner's alone. A log without its database may have what somebody still looks for. */
function makeOwn(file: string): void {
  const log = ['-wal', '-journal'].map((end) => file + end).find((each) => existsSync(each));
  const isThere = existsSync(file) && statSync(file).size > 0;
  if (!isThere && log !== undefined) {
    throw new DatabaseError(`there is a file ${log} of a database that is gone; move it away`);
  }
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}
