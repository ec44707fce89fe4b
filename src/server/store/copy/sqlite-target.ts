import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { DatabaseError } from '../database-error.ts';
import { migrateWithin } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { kyselyDatabase } from '../sqlite/kysely-database.ts';
import { quoted, tablesWith } from './tables.ts';
import type { ColumnRow, Row, Table, TableTarget } from './tables.ts';

/** Lets `fill` fill an empty SQLite file that is there, in one transaction. Rejects where something stands in it. */
export async function fillSqlite<T>(file: string, fill: (target: TableTarget) => Promise<T>): Promise<T> {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    return await kyselyDatabase({ database })
      .transaction()
      .execute(async (transaction) => {
        const first = database.prepare('SELECT type, name FROM sqlite_schema').get();
        if (first !== undefined) {
          throw new DatabaseError(
            `the database ${file} holds the ${String(first['type'])} ${String(first['name'])} already; move it away, or name another file`,
          );
        }
        return await fill(new SqliteTarget(database, transaction));
      });
  } finally {
    database.close();
  }
}

class SqliteTarget implements TableTarget {
  readonly #database: DatabaseSync;
  /** On the same connection, so that both stand in the same transaction. */
  readonly #transaction: Kysely<Schema>;
  readonly #inserts = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, transaction: Kysely<Schema>) {
    this.#database = database;
    this.#transaction = transaction;
  }

  migrate(known: Record<string, Migration>): Promise<void> {
    return migrateWithin(this.#transaction, known);
  }

  async tables(): Promise<readonly Table[]> {
    return tablesWith(this.#database.prepare(selectColumns).all() as unknown as ColumnRow[]);
  }

  async write(table: Table, rows: readonly Row[]): Promise<void> {
    const insert = this.#insertInto(table);
    for (const row of rows) insert.run(...(row as SQLInputValue[]));
  }

  #insertInto({ name, columns }: Table): StatementSync {
    const insert =
      this.#inserts.get(name) ??
      this.#database.prepare(
        `INSERT INTO ${quoted(name)} (${columns.map(quoted).join()}) VALUES (${columns.map(() => '?').join()})`,
      );
    this.#inserts.set(name, insert);
    return insert;
  }
}

const selectColumns = `
  SELECT each.name AS "table", columns.name AS "column", lower(columns.type) AS type, nullif(columns.pk, 0) AS place
  FROM sqlite_schema AS each, pragma_table_info(each.name) AS columns
  WHERE each.type = 'table' AND each.name NOT GLOB 'kysely_*'
  ORDER BY each.name, columns.cid`;
