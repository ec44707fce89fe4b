import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import type { Statement, Steps, Value } from '../steps.ts';
import { kyselyPostgres } from './kysely-postgres.ts';
import { postgresFailure, sqlState } from './postgres-failure.ts';
import { postgresPool } from './postgres-pool.ts';
import { mayVacuum, TableErasure } from './table-erasure.ts';

interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** A database in PostgreSQL. Heals by itself: a connection that broke is replaced when it is next needed. */
export class PostgresConnection implements Connection {
  readonly #pool: Pool;
  readonly #db: Kysely<Schema>;
  readonly #prepared = new Map<string, Prepared>();
  readonly #erasure: TableErasure;

  constructor(url: string, { eraseAfter }: { eraseAfter?: number } = {}) {
    this.#pool = postgresPool(url);
    this.#db = kyselyPostgres(this.#pool);
    this.#erasure = new TableErasure(this.#pool, eraseAfter);
  }

  async read<Row>(sql: string, ...values: Value[]): Promise<readonly Row[]> {
    try {
      const { rows } = await this.#pool.query(this.#queryOf({ sql, values }));
      return rows as Row[];
    } catch (error) {
      throw postgresFailure(error);
    }
  }

  async query<T>(ask: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    try {
      return await ask(this.#db);
    } catch (error) {
      throw postgresFailure(error);
    }
  }

  async transaction<T>(steps: Steps<T>): Promise<T> {
    let client: PoolClient | undefined;
    try {
      client = await this.#pool.connect();
      await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
      let step = steps.next([]);
      while (!step.done) step = steps.next((await client.query(this.#queryOf(step.value))).rows);
      await client.query('COMMIT');
      client.release();
      return step.value;
    } catch (error) {
      if (client !== undefined) await giveUp(client, error);
      throw postgresFailure(error);
    }
  }

  eraseSoon(): void {
    this.#erasure.due();
  }

  async erases(): Promise<boolean> {
    const [row] = await this.read<{ erases: boolean }>(mayVacuum);
    return row?.erases === true;
  }

  /** Its vacuum leaves nothing behind. */
  async compact(): Promise<void> {}

  async close(): Promise<void> {
    await this.#erasure.stop();
    await this.#pool.end();
  }

  #queryOf({ sql, values }: Statement): Prepared & { values: Value[] } {
    let prepared = this.#prepared.get(sql);
    if (prepared === undefined) {
      prepared = { name: `samrad-${this.#prepared.size}`, text: ownSql(sql) };
      this.#prepared.set(sql, prepared);
    }
    return { ...prepared, values: [...values] };
  }
}

const ownSql = (sql: string): string =>
  sql.replaceAll('json_each($1)', 'json_array_elements($1::json) AS each (value)');

/** Where PostgreSQL said no, the connection is sound. In any other case nobody knows what it still waits for. */
async function giveUp(client: PoolClient, error: unknown): Promise<void> {
  try {
    if (sqlState(error) === undefined) throw error;
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}
