import { DatabaseSync } from 'node:sqlite';
import { isPostgresUrl } from '../postgres-url.ts';
import { copyTables } from './copy-tables.ts';
import { SqliteSource } from './sqlite-source.ts';
import { fillSqlite } from './sqlite-target.ts';

/**
 * Writes all that a database holds at one moment to an empty file, as a SQLite database that a store can be opened
 * on. Those who write meanwhile do not wait for it. `url`: as `openStore` takes it.
 */
export async function copyToFile(url: string, file: string): Promise<void> {
  if (isPostgresUrl(url)) {
    const { readPostgres } = await import('./postgres-source.ts');
    await readPostgres(url, (source) => fillSqlite(file, (target) => copyTables(source, target)));
  } else {
    vacuumInto(url, file);
  }
  // Reads all of it back.
  new SqliteSource(file).close();
}

function vacuumInto(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout: 5_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}
