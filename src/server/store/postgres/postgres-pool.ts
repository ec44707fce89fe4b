import { Pool } from 'pg';
import type { ClientBase } from 'pg';

/** Milliseconds. The server gives a statement up first (`settings`), so that it is the server that says what was wrong. */
const limits = { connectionTimeoutMillis: 5_000, query_timeout: 12_000 } as const;

/** Writes share one connection; the others are for those who read meanwhile. */
const connections = 5;

/** Connections to a database. One that breaks is let go of, and the next caller gets another. */
export function postgresPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'samrad',
    max: connections,
    keepAlive: true,
    ...limits,
    onConnect: prepare,
  });
  // An error that nobody hears ends the process. Whoever waits for the connection is told by its query.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

/** A server may have been told to acknowledge what is not on the disk yet. Here it must not. */
const settings = `
  SELECT set_config('statement_timeout', '10s', false);
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

/** Sent as statements, since a pooler lets no such settings through when a connection begins. */
const prepare = (client: ClientBase): unknown => client.query(settings);
