import { Client } from 'pg';
import { portion, selectRows } from './tables.ts';
import type { Row, Table, TableSource } from './tables.ts';

/** Lets `read` read a database as it stands at one moment, however long it takes and whoever writes meanwhile. */
export async function readPostgres<T>(url: string, read: (source: TableSource) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'samrad copying',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // An error that nobody hears ends the process. The query that waits is told too.
  client.on('error', () => {});
  try {
    await client.connect();
    await begin(client);
    return await read(new PostgresSource(client));
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The locks come first and the moment with the first read after them: a table that an upgrade wrote anew in between
 * would be empty to those who read what was before. `cursor_tuple_fraction`: all rows are wanted, not the first soon.
 */
async function begin(client: Client): Promise<void> {
  const { rows } = await client.query<{ names: string | null }>(selectTables);
  await client.query(
    [
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
      'SET LOCAL statement_timeout = 0',
      'SET LOCAL idle_in_transaction_session_timeout = 0',
      'SET LOCAL cursor_tuple_fraction = 1',
      ...rows.flatMap(({ names }) => (names === null ? [] : [`LOCK TABLE ${names} IN ACCESS SHARE MODE`])),
    ].join(';'),
  );
}

const selectTables = `
  SELECT string_agg(quote_ident(relname), ', ') AS names FROM pg_class
  JOIN pg_namespace ON pg_namespace.oid = relnamespace AND nspname = current_schema()
  WHERE relkind IN ('r', 'p') AND has_table_privilege(pg_class.oid, 'SELECT')`;

class PostgresSource implements TableSource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async migrations(): Promise<readonly string[]> {
    if ((await this.columnsOf('kysely_migration')).length === 0) return [];
    const { rows } = await this.#client.query<{ name: string }>(
      'SELECT name FROM kysely_migration ORDER BY name',
    );
    return rows.map(({ name }) => name);
  }

  async columnsOf(table: string): Promise<readonly string[]> {
    const { rows } = await this.#client.query<{ attname: string }>(
      `SELECT attname FROM pg_attribute
       WHERE attrelid = to_regclass(quote_ident($1)) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
      [table],
    );
    return rows.map(({ attname }) => attname);
  }

  async *rowsOf(table: Table): AsyncGenerator<readonly Row[]> {
    await this.#client.query(`DECLARE copied NO SCROLL CURSOR FOR ${selectRows(table)}`);
    for (;;) {
      const { rows } = await this.#client.query<Row & unknown[]>({
        text: `FETCH ${portion} FROM copied`,
        rowMode: 'array',
      });
      if (rows.length > 0) yield rows;
      if (rows.length < portion) break;
    }
    await this.#client.query('CLOSE copied');
  }
}
