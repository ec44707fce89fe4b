import type { Pool } from 'pg';

/** Milliseconds from a change until what it left is vacuumed away. */
const usualPause = 60_000;

/** Milliseconds that a vacuum may take. */
const patience = 600_000;

const tables = ['responses', 'poll_tokens', 'poll_persons', 'poll_votes'];

/**
 * Whether this user may vacuum: the owner of the tables or of the database and, from version 17 on, whoever has the right
 * to maintain them. PostgreSQL passes over what one may not vacuum and calls that no error.
 */
export const mayVacuum = `
  SELECT bool_and(
    pg_has_role(c.relowner, 'USAGE') OR pg_has_role(d.datdba, 'USAGE')
    OR CASE WHEN current_setting('server_version_num')::int >= 170000
      THEN has_table_privilege(c.oid, 'MAINTAIN') ELSE false END
  ) AS erases
  FROM pg_class c, pg_database d
  WHERE d.datname = current_database() AND c.oid IN (${tables.map((table) => `to_regclass('${table}')`).join()})`;

/** `query_timeout` is in pg's documentation, though not in its types. */
const vacuum = {
  text: `VACUUM (SKIP_LOCKED) ${tables.join()}`,
  query_timeout: patience,
};

/**
 * PostgreSQL keeps the old version of a row until the table is vacuumed, which it does by itself only when much has
 * changed. This does it soon after something was to be erased, once for all the changes of that time.
 */
export class TableErasure {
  readonly #pool: Pool;
  readonly #pause: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: Pool, pause = usualPause) {
    this.#pool = pool;
    this.#pause = pause;
  }

  due(): void {
    this.#timer ??= setTimeout(() => void this.#vacuum(), this.#pause).unref();
  }

  /** What is due is done at once, since there is no later. */
  async stop(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    await this.#vacuum();
  }

  async #vacuum(): Promise<void> {
    this.#timer = undefined;
    try {
      const client = await this.#pool.connect();
      try {
        await client.query(`SET statement_timeout = ${patience}`);
        await client.query(vacuum);
      } finally {
        // Closed rather than given back: the next caller must not get its patience.
        client.release(true);
      }
    } catch {
      // The database is away, or stopping: what is left goes with the next change, or when it vacuums by itself.
    }
  }
}
