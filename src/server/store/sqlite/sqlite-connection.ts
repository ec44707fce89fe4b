import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import type { Statement, Steps, Value } from '../steps.ts';
import { compact } from './compaction.ts';
import { LogErasure } from './log-erasure.ts';
import { kyselyDatabase } from './kysely-database.ts';
import { isBusy, leavesConnectionSound, sqliteFailure } from './sqlite-failure.ts';
import { keepTemporaryFilesBeside } from './temporary-files.ts';

/**
 * Milliseconds that a write waits for another program that writes. `blocking`: as long does SQLite itself wait, and the
 * whole process with it, who only reads too; then it is asked again. So its own time-out, which the design sets to all
 * of these 5 seconds, is as long as that only while the database is opened.
 */
const usualPatience = 5_000;
const pauses = { blocking: 5, between: 20 } as const;

/**
 * `synchronous=FULL`: a commit has reached the disk when it returns. `secure_delete`: what is erased is
 * overwritten, not just unlinked. `temp_store`: what a statement would undo is kept in memory, not written to the
 * system's folder for temporary files. The time-out comes first, since the change to WAL takes a lock too.
 */
const pragmas = `
  PRAGMA busy_timeout=${usualPatience};
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
  #hasErased = false;
  #database: DatabaseSync;
  #statements = new Map<string, StatementSync>();
  #busyTimeout: number = usualPatience;
  readonly #patience: number;
  readonly db: Kysely<Schema> = kyselyDatabase(this);

  constructor(path: string, { patience = usualPatience } = {}) {
    this.#path = path;
    this.#patience = patience;
    this.#database = open(path);
    // Whoever had the file before may have been killed before it emptied the log.
    this.#erasure.due();
  }

  get database(): DatabaseSync {
    if (!this.#database.isOpen) {
      this.#statements.clear();
      this.#database = open(this.#path);
      this.#setBusyTimeout(this.#busyTimeout);
    }
    return this.#database;
  }

  /** Lets `change` change whole tables: what it could have to undo is kept on the disk, however much that is. */
  async changingTables(change: () => Promise<void>): Promise<void> {
    keepTemporaryFilesBeside(this.#path);
    this.#database.exec('PRAGMA temp_store=FILE');
    await change();
    this.#database.exec('PRAGMA temp_store=MEMORY');
  }

  /** The tables are there: from now on nobody holds up the others while it waits. */
  letOthersThrough(): void {
    this.#busyTimeout = pauses.blocking;
    this.#setBusyTimeout(this.#busyTimeout);
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
      return await this.#whenFree(() => ask(this.db));
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  async transaction<T>(steps: Steps<T>): Promise<T> {
    try {
      return await this.#whenFree(() => this.#committed(steps));
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  eraseSoon(): void {
    this.#hasErased = true;
    this.#erasure.due();
  }

  /** It is this process's own file. */
  async erases(): Promise<boolean> {
    return true;
  }

  async compact(anyway = false): Promise<void> {
    if (this.#path === ':memory:' || !(this.#hasErased || anyway)) return;
    this.#hasErased = false;
    try {
      await compact(this.#path);
    } catch (error) {
      this.#hasErased = true;
      throw error;
    }
    this.#erasure.due();
  }

  /**
   * Moves the write-ahead log into the database and empties it, so that erased text is not left there.
   * Gives false, at once, where a reader in another process is in the way.
   */
  emptyLog(): boolean {
    const { database } = this;
    this.#setBusyTimeout(0);
    try {
      return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
    } finally {
      this.#setBusyTimeout(this.#busyTimeout);
    }
  }

  async close(): Promise<void> {
    this.#erasure.stop();
    this.#closeDatabase();
  }

  /** Waits for nothing in between: what others read over this connection is committed. */
  #committed<T>(steps: Steps<T>): T {
    let isBegun = false;
    try {
      this.database.exec('BEGIN IMMEDIATE');
      isBegun = true;
      let step = steps.next([]);
      while (!step.done) step = steps.next(this.#rows(step.value));
      this.#database.exec('COMMIT');
      return step.value;
    } catch (error) {
      this.#recover(error);
      // Steps are taken once: only what has not begun can be done again.
      throw isBegun ? sqliteFailure(error) : error;
    }
  }

  async #whenFree<T>(work: () => T | Promise<T>): Promise<T> {
    const end = performance.now() + this.#patience;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= end) throw error;
      }
      await setTimeout(pauses.between);
    }
  }

  #setBusyTimeout(ms: number): void {
    this.#database.exec(`PRAGMA busy_timeout=${ms}`);
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
