import { sql, SqliteAdapter } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';

/**
 * What a table ends with whose rows are found by their key alone. In SQLite `without rowid`: a row has no sequential
 * number that would tell in which order people answered or voted. PostgreSQL keeps no such number.
 */
export const keyedTable = (db: Kysely<unknown>): RawBuilder<unknown> =>
  isSqlite(db) ? sql`strict, without rowid` : sql``;

/** The type of a column of bytes. */
export const bytes = (db: Kysely<unknown>): 'blob' | 'bytea' => (isSqlite(db) ? 'blob' : 'bytea');

export const isSqlite = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;
