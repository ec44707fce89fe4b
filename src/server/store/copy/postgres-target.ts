import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { DatabaseError } from '../database-error.ts';
import { migrateWithin } from '../migrate.ts';
import { kyselyPostgres } from '../postgres/kysely-postgres.ts';
import { holdTables, withOwnPool } from '../postgres/migrate-postgres.ts';
import { withoutPassword } from '../postgres-url.ts';
import type { Schema } from '../schema.ts';
import { quoted, tablesWith } from './tables.ts';
import type { ColumnRow, Row, Table, TableTarget } from './tables.ts';

/** Lets `fill` fill an empty database in one transaction. Rejects where something stands in it. */
export async function fillPostgres<T>(url: string, fill: (target: TableTarget) => Promise<T>): Promise<T> {
  return await withOwnPool(url, 'samrad restoring', (pool) =>
    kyselyPostgres(pool)
      .transaction()
      .execute(async (transaction) => {
        await holdTables(transaction);
        await sql.raw(settings).execute(transaction);
        await checkEmpty(transaction, url);
        return await fill(new PostgresTarget(transaction));
      }),
  );
}

/** It takes its time, and what is told to be restored is on the disk. */
const settings = `
  SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
    CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END`;

async function checkEmpty(transaction: Kysely<Schema>, url: string): Promise<void> {
  const { rows } = await sql.raw<{ name: string }>(selectAnything).execute(transaction);
  if (rows[0] === undefined) return;
  throw new DatabaseError(
    `the database ${withoutPassword(url)} holds ${rows[0].name} already; make an empty one with createdb, and name that`,
  );
}

/** Tables, views and sequences in any schema; those of extensions come with them. */
const selectAnything = `
  SELECT format('%I.%I', nspname, relname) AS name FROM pg_class
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND nspname <> 'information_schema' AND nspname !~ '^pg_'
    AND NOT EXISTS (
      SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  ORDER BY name LIMIT 1`;

class PostgresTarget implements TableTarget {
  readonly #transaction: Kysely<Schema>;

  constructor(transaction: Kysely<Schema>) {
    this.#transaction = transaction;
  }

  migrate(known: Record<string, Migration>): Promise<void> {
    return migrateWithin(this.#transaction, known);
  }

  async tables(): Promise<readonly Table[]> {
    return tablesWith((await sql.raw<ColumnRow>(selectColumns).execute(this.#transaction)).rows);
  }

  /** One list for each column, which the database lays side by side. */
  async write({ name, columns, types }: Table, rows: readonly Row[]): Promise<void> {
    const lists = types.map((type, i) => `$${i + 1}::${type}[]`);
    await this.#transaction.executeQuery(
      CompiledQuery.raw(
        `INSERT INTO ${quoted(name)} (${columns.map(quoted).join()}) SELECT * FROM unnest(${lists.join()})`,
        columns.map((_, i) => rows.map((row) => row[i])),
      ),
    );
  }
}

const selectColumns = `
  SELECT relname AS "table", attname AS "column", format_type(atttypid, atttypmod) AS type,
    array_position(indkey::int2[], attnum) AS place
  FROM pg_class
  JOIN pg_namespace ON pg_namespace.oid = relnamespace AND nspname = current_schema()
  JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_index ON indrelid = pg_class.oid AND indisprimary
  WHERE relkind = 'r' AND relname !~ '^kysely_'
  ORDER BY relname, attnum`;
