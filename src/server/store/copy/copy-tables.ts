import type { Migration } from 'kysely/migration';
import { DatabaseError } from '../database-error.ts';
import { migrations } from '../migrations/index.ts';
import type { RowCounts, Table, TableSource, TableTarget } from './tables.ts';

/**
 * Fills a database with all that another holds, in tables of the same version. Which tables and columns there are is
 * what the migrations have made of the one that is filled. Rejects with a `DatabaseError` where the other has not the same.
 */
export async function copyTables(source: TableSource, target: TableTarget): Promise<RowCounts> {
  await target.migrate(knownOf(await source.migrations()));
  const counts = new Map<string, number>();
  for (const table of await target.tables()) {
    checkColumns(table, await source.columnsOf(table.name));
    let count = 0;
    for await (const rows of source.rowsOf(table)) {
      await target.write(table, rows);
      count += rows.length;
    }
    counts.set(table.name, count);
  }
  return counts;
}

/** The migrations of these names. */
function knownOf(names: readonly string[]): Record<string, Migration> {
  if (names.length === 0) {
    throw new DatabaseError('it holds none of the tables of Samråd; check that it is the right one');
  }
  return Object.fromEntries(
    names.map((name) => {
      const migration = Object.hasOwn(migrations, name) ? migrations[name] : undefined;
      if (migration !== undefined) return [name, migration];
      throw new DatabaseError(
        `it was written by a newer Samråd (it has the migration ${name}); use that version`,
      );
    }),
  );
}

function checkColumns({ name, columns }: Table, found: readonly string[]): void {
  if (found.length === 0) throw new DatabaseError(`its table ${name} is missing`);
  const missing = columns.filter((column) => !found.includes(column));
  const unknown = found.filter((column) => !columns.includes(column));
  if (missing.length + unknown.length === 0) return;
  const faults = [
    ...missing.map((column) => `${column} is missing`),
    ...unknown.map((column) => `${column} is none of ours`),
  ];
  throw new DatabaseError(`its table ${name} has other columns than this version: ${faults.join(', ')}`);
}
