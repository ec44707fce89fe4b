import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import type { Statement, Steps, Value } from '../steps.ts';
import { LogErasure } from './log-erasure.ts';
import { kyselyDatabase } from './kysely-database.ts';
import { leavesConnectionSound, sqliteFailure } from './sqlite-failure.ts';

const busyTimeout = 5_000;

/**
 * `synchronous=FULL`: a commit has reached the disk when it returns. `secure_delete`: what is erased is
 * overwritten, not just unlinked. `temp_store`: what a statement would undo is kept in memory, not written to the
 * system's folder for temporary files. The time-out comes first, since the change to WAL takes a lock too.
 */
const pragmas = `
  PRAGMA busy_timeout=${busyTimeout};
  PRAGMA journal_mode=WAL;
  PRAGMA synchronous=FULL;
  PRAGMA wal_autocheckpoint=4000;
  PRAGMA journal_size_limit=67108864;
  PRAGMA secure_delete=ON;
  PRAGMA temp_store=MEMORY;
`;

/** One connection to one database, with its prepared statements. Opens itself again after a failure. */
export class SqliteConnection implements Connection {
  readonly #path: string;
  readonly #erasure = new LogErasure(() => this.emptyLog());
  #database: DatabaseSync;
  #statements = new Map<string, StatementSync>();
  readonly db: Kysely<Schema> = kyselyDatabase(this);

  constructor(path: string) {
    this.#path = path;
    this.#database = open(path);
  }

  get database(): DatabaseSync {
    if (!this.#database.isOpen) {
      this.#statements.clear();
      this.#database = open(this.#path);
    }
    return this.#database;
  }

  async read<Row>(sql: string, ...values: Value[]): Promise<readonly Row[]> {
    try {
      return this.#rows({ sql, values }) as Row[];
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  async query<T>(ask: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    try {
      return await ask(this.db);
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  /** Waits for nothing in between: what others read over this connection is committed. */
  async transaction<T>(steps: Steps<T>): Promise<T> {
    try {
      this.database.exec('BEGIN IMMEDIATE');
      let step = steps.next([]);
      while (!step.done) step = steps.next(this.#rows(step.value));
      this.#database.exec('COMMIT');
      return step.value;
    } catch (error) {
      this.#recover(error);
      throw sqliteFailure(error);
    }
  }

  eraseSoon(): void {
    this.#erasure.due();
  }

  /**
   * Moves the write-ahead log into the database and empties it, so that erased text is not left there.
   * Gives false, at once, where a reader in another process is in the way.
   */
  emptyLog(): boolean {
    const { database } = this;
    database.exec('PRAGMA busy_timeout=0');
    try {
      return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
    } finally {
      database.exec(`PRAGMA busy_timeout=${busyTimeout}`);
    }
  }

  async close(): Promise<void> {
    this.#erasure.stop();
    this.#closeDatabase();
  }

  #rows({ sql, values }: Statement): unknown[] {
    const { database } = this;
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(ownSql(sql));
      this.#statements.set(sql, statement);
    }
    return statement.all(...values);
  }

  #closeDatabase(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #recover(error: unknown): void {
    try {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
      if (leavesConnectionSound(error) || this.#path === ':memory:') return;
    } catch {
      // A connection that cannot roll back is of no use; the next caller opens a new one.
    }
    this.#closeDatabase();
  }
}

/** Parameters go by their place. Whoever writes has the whole database, so that no row need be locked. */
const ownSql = (sql: string): string => sql.replaceAll(/\$\d/g, '?').replaceAll(' FOR UPDATE', '');

/** Answers hold personal data, so a new file is its owner's alone; SQLite gives its log the same mode. */
function open(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'a', 0o600));
  }
  const database = new DatabaseSync(path);
  try {
    database.exec(pragmas);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
