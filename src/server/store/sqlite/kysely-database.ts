import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { SqliteDatabase } from 'kysely';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Schema } from '../schema.ts';

/** Kysely over `node:sqlite`, for the queries that are not on the hot path. Closing is the connection's own business. */
export function kyselyDatabase(connection: { readonly database: DatabaseSync }): Kysely<Schema> {
  const database: SqliteDatabase = {
    prepare(sql) {
      // A transaction that reads first and writes later would fail instead of waiting for another process.
      const statement = connection.database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run(parameters) {
          // SQLite has undone all of it already where the disk is full; to be told of that would hide why.
          if (sql === 'rollback' && !connection.database.isTransaction)
            return { changes: 0, lastInsertRowid: 0 };
          return statement.run(...(parameters as SQLInputValue[]));
        },
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
    close() {},
  };
  return new Kysely<Schema>({ dialect: new NodeSqliteDialect({ database }) });
}

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new NodeSqliteAdapter();
  }
}

/** SQLite can roll back a change of its tables, so all migrations go into one transaction. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
