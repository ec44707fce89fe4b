import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isSqlite, keyedTable } from './keyed-table.ts';

/** The log only grows: the database itself refuses to change or to take out what stands in it. */
export const officers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('officer_tokens')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('revoked_at', 'text')
      .modifyEnd(keyedTable(db))
      .execute();
    await db.schema
      .createTable('audit_log')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('officer', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('object', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_log_key', ['at', 'entry'])
      .modifyEnd(keyedTable(db))
      .execute();
    await (isSqlite(db) ? guardInSqlite(db) : guardInPostgres(db));
  },
};

async function guardInSqlite(db: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete'] as const) {
    await sql`
      create trigger ${sql.ref(`audit_log_no_${change}`)} before ${sql.raw(change)} on audit_log
      begin select raise(abort, 'the audit log only grows'); end`.execute(db);
  }
}

async function guardInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_log_only_grows() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log only grows'; end $$`.execute(db);
  await sql`
    create trigger audit_log_only_grows before update or delete or truncate on audit_log
    for each statement execute function audit_log_only_grows()`.execute(db);
}
