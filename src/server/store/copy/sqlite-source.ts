import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from '../database-error.ts';
import { reasonOf } from '../reason-of.ts';
import { portion, selectRows } from './tables.ts';
import type { Row, Table, TableSource } from './tables.ts';

/** A SQLite file that is whole. */
export class SqliteSource implements TableSource {
  readonly #database: DatabaseSync;

  /** Reads the file through. Throws a `DatabaseError` where it is damaged, cut off or no database. */
  constructor(file: string) {
    this.#database = openWhole(file);
  }

  async migrations(): Promise<readonly string[]> {
    if ((await this.columnsOf('kysely_migration')).length === 0) return [];
    const rows = this.#database.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
    return rows.map(({ name }) => String(name));
  }

  async columnsOf(table: string): Promise<readonly string[]> {
    const rows = this.#database.prepare('SELECT name FROM pragma_table_info(?)').all(table);
    return rows.map(({ name }) => String(name));
  }

  async *rowsOf(table: Table): AsyncGenerator<readonly Row[]> {
    const statement = this.#database.prepare(selectRows(table));
    statement.setReturnArrays(true);
    let rows: Row[] = [];
    for (const row of statement.iterate()) {
      rows.push(row as unknown as Row);
      if (rows.length < portion) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }

  close(): void {
    this.#database.close();
  }
}

/** In a transaction: a file that is written to after all is read as it stands now. */
function openWhole(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    database.exec('BEGIN');
    const fault = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    if (fault !== 'ok') throw new Error(String(fault));
    return database;
  } catch (error) {
    database?.close();
    throw new DatabaseError(`it is damaged, cut off or no backup (${reasonOf(error)}); take another copy`, {
      cause: error,
    });
  }
}
