import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isSqlite } from './keyed-table.ts';

/** Nor can a line of the log be replaced: SQLite calls no trigger for what `INSERT OR REPLACE` takes out. */
export const linesOfTheLog: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    if (!isSqlite(db)) return;
    await sql`
      create trigger audit_log_no_replacement before insert on audit_log
      when exists (select 1 from audit_log where at = new.at and entry = new.entry)
      begin select raise(abort, 'the audit log only grows'); end`.execute(db);
  },
};
