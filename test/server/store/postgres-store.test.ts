import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql, type Kysely } from 'kysely';
import { Client } from 'pg';
import { BackendError } from '../../../src/backend/errors.ts';
import { randomKey } from '../../../src/backend/rules/idempotency-key.ts';
import { DatabaseError } from '../../../src/server/store/database-error.ts';
import { migrations } from '../../../src/server/store/migrations/index.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { migratePostgres } from '../../../src/server/store/postgres/migrate-postgres.ts';
import { PostgresConnection } from '../../../src/server/store/postgres/postgres-connection.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { rowsOf } from '../../../src/server/store/steps.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { storeContract } from './store-contract.ts';

const postgres = await startPostgres({ ...hasty, synchronous_commit: 'off' });
const rows = (url: string, table: string) => postgres.query(url, `SELECT * FROM ${table}`);

storeContract('PostgreSQL', async () => {
  const url = await postgres.database();
  return { url, rows: (table) => rows(url, table) };
});

const reason = (reason: string) => (error: unknown) =>
  error instanceof BackendError && error.reason === reason;

const openInProcess = `
  import { openStore } from '${new URL('../../../src/server/store/open-store.ts', import.meta.url)}';
  const store = await openStore(process.argv[1]);
  console.log(Buffer.from(store.secret).toString('hex'));
  await store.close();`;

function vote({ votes }: Store, poll: string) {
  const key = randomKey();
  const counting = { counted: (choice: readonly string[]) => choice, batch: 1 };
  return votes.add(
    { receiptHash: key, poll, bodyTag: '' },
    { key, poll, choice: ['a'], day: '2026-03-10' },
    counting,
  );
}

test('lets no two servers wait for each other in a circle, whatever polls they take votes in', async () => {
  const url = await postgres.database();
  const stores = [await openStore(url), await openStore(url)];
  const polls = Array.from({ length: 400 }, (_, i) => `poll-${i}`);
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      stores.flatMap((store, i) => (i === 0 ? polls : polls.toReversed()).map((poll) => vote(store, poll))),
    );
  }
  await Promise.all(stores.map(({ close }) => close()));
  const totals = await rows(url, 'poll_totals');
  assert.deepEqual(new Set(totals.map(({ votes }) => votes)), new Set([20]));
  const deadlocks = 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()';
  assert.deepEqual(await postgres.query(url, deadlocks), [{ deadlocks: '0' }]);
});

test('lets processes start at once on a new database: one set of tables, one secret', async () => {
  const url = await postgres.database();
  const args = ['--input-type=module-typescript', '-e', openInProcess, url];
  const starts = await Promise.all(
    Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, args)),
  );
  const secrets = starts.map(({ stdout }) => stdout.trim());
  assert.match(secrets[0] ?? '', /^[0-9a-f]{64}$/);
  assert.equal(new Set(secrets).size, 1);
  assert.deepEqual(
    (await rows(url, 'kysely_migration')).map(({ name }) => name),
    Object.keys(migrations),
  );
});

test('refuses a database that a newer version wrote, and leaves it as it was', async () => {
  const url = await postgres.database();
  await migratePostgres(url, { ...migrations, '9999-later': { up: async () => {} } });
  await assert.rejects(openStore(url), (error) => {
    assert.ok(error instanceof DatabaseError);
    assert.match(
      error.message,
      /^The database was written by a newer Samråd .*9999-later.*Start that version/,
    );
    return true;
  });
  assert.equal((await rows(url, 'kysely_migration')).length, Object.keys(migrations).length + 1);
});

test('rolls a failed migration back whole, and says what failed', async () => {
  const url = await postgres.database();
  const half = {
    async up(transaction: Kysely<unknown>) {
      await sql`create table half (id text)`.execute(transaction);
      await sql`select 1 from missing`.execute(transaction);
    },
  };
  await assert.rejects(
    migratePostgres(url, { ...migrations, '9999-half': half }),
    /"missing" does not exist/,
  );
  assert.deepEqual(await postgres.query(url, "SELECT * FROM pg_tables WHERE schemaname = 'public'"), []);
});

test('says how to mend what it cannot open, without the password', async () => {
  const url = new URL(await postgres.database());
  url.password = 'hemligt';
  const missing = new URL('/borta', url);
  await assert.rejects(openStore(missing.href), (error) => {
    assert.ok(error instanceof DatabaseError);
    assert.match(error.message, /\/borta cannot be opened: database "borta" does not exist\. Check/);
    assert.doesNotMatch(error.message, /hemligt/);
    return true;
  });
  await postgres.query(url.href, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
  await assert.rejects(openStore(new URL('/latin', url).href), /encoding LATIN1.*UTF8/);
});

test('says that it may not make tables', async () => {
  const url = new URL(await postgres.database());
  await postgres.query(url.href, 'CREATE ROLE stranger LOGIN');
  url.username = 'stranger';
  await assert.rejects(openStore(url.href), /cannot be opened: permission denied for schema public\. Check/);
});

test('needs no more rights than to read and write its rows, once the tables are there', async () => {
  const owner = await postgres.database();
  const url = new URL(owner);
  await (await openStore(url.href)).close();
  await postgres.query(url.href, 'CREATE ROLE service LOGIN');
  await postgres.query(
    url.href,
    'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO service',
  );
  url.username = 'service';
  const store = await openStore(url.href);
  assert.deepEqual(await store.records.add(exampleRecord(1)), exampleRecord(1));
  assert.equal(await store.erases(), false, 'what was erased is not vacuumed away');
  await postgres.query(owner, `GRANT ${new URL(owner).username} TO service`);
  assert.equal(await store.erases(), true);
  await store.close();
});

test('acknowledges only what is on the disk, whatever the server is set to', async () => {
  const url = await postgres.database();
  const connection = new PostgresConnection(url);
  const setting = 'SHOW synchronous_commit';
  assert.deepEqual(await postgres.query(url, setting), [{ synchronous_commit: 'off' }]);
  assert.deepEqual(await connection.read(setting), [{ synchronous_commit: 'on' }]);
  await connection.close();
});

test('does not let one bad row take the others down', async () => {
  const url = await postgres.database();
  const { records, close } = await openStore(url);
  const unstorable = null as unknown as string;
  const results = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((number) =>
      records.add(exampleRecord(number, number === 3 ? { consultation: unstorable } : {})),
    ),
  );
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
  );
  assert.ok(results[2]?.status === 'rejected' && reason('internal')(results[2].reason));
  assert.equal((await rows(url, 'responses')).length, 4);
  await close();
});

test('acknowledges nothing that the commit itself refuses, and goes on', async () => {
  const url = await postgres.database();
  await postgres.query(url, 'CREATE TABLE parent (id text PRIMARY KEY)');
  await postgres.query(url, 'CREATE TABLE child (id text REFERENCES parent DEFERRABLE INITIALLY DEFERRED)');
  const connection = new PostgresConnection(url);
  const insert = rowsOf('INSERT INTO child VALUES ($1)', 'nobody');
  await assert.rejects(connection.transaction(insert), reason('internal'));
  await connection.transaction(rowsOf('INSERT INTO parent VALUES ($1)', 'somebody'));
  await connection.transaction(rowsOf('INSERT INTO child VALUES ($1)', 'somebody'));
  assert.deepEqual(await rows(url, 'child'), [{ id: 'somebody' }]);
  await connection.close();
});

test('says that the disk is full where PostgreSQL says so, and takes the retry when there is room', async () => {
  const url = await postgres.database();
  const { records, votes, close } = await openStore(url);
  const store = { votes } as Store;
  await postgres.query(
    url,
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`,
  );
  const fill = (table: string) =>
    postgres.query(url, `CREATE TRIGGER full_disk BEFORE INSERT ON ${table} EXECUTE FUNCTION full_disk()`);
  await Promise.all(['responses', 'poll_votes'].map(fill));
  const isFull = (error: unknown) => reason('disk-full')(error) && (error as BackendError).retryAfter === 60;
  await assert.rejects(records.add(exampleRecord(1)), isFull);
  await assert.rejects(vote(store, 'en'), isFull);
  assert.deepEqual([await rows(url, 'poll_tokens'), await rows(url, 'poll_totals')], [[], []]);
  await postgres.query(url, 'DROP FUNCTION full_disk CASCADE');
  assert.deepEqual(await records.add(exampleRecord(1)), exampleRecord(1));
  await vote(store, 'en');
  assert.equal((await rows(url, 'poll_votes')).length, 1);
  await close();
});

test('writes what waits when it closes, and takes no more', async () => {
  const url = await postgres.database();
  const { records, close } = await openStore(url);
  const waiting = [1, 2, 3].map((number) => records.add(exampleRecord(number)));
  await close();
  await Promise.all(waiting);
  assert.equal((await rows(url, 'responses')).length, 3);
  await assert.rejects(records.add(exampleRecord(4)), reason('unavailable'));
});

test('vacuums its tables after something was to be erased, at the latest when it closes', async () => {
  for (const eraseAfter of [0, 600_000]) {
    const url = await postgres.database();
    await (await openStore(url)).close();
    const vacuumed = async () =>
      (
        await postgres.query(
          url,
          "SELECT relname FROM pg_stat_user_tables WHERE last_vacuum IS NOT NULL AND relname ~ '^(responses|poll_tokens|poll_persons|poll_votes)$'",
        )
      ).length;
    const connection = new PostgresConnection(url, { eraseAfter });
    assert.equal(await vacuumed(), 0);
    connection.eraseSoon();
    if (eraseAfter === 0) while ((await vacuumed()) < 4) await setImmediate();
    await connection.close();
    assert.equal(await vacuumed(), 4);
  }
});

test('hears of the votes that others take, not of its own, and after a break that any may have been cast', async () => {
  const url = await postgres.database();
  const [here, there] = [await openStore(url), await openStore(url)];
  const heard: (string | undefined)[] = [];
  let onHeard = () => {};
  const next = () => new Promise<void>((resolve) => (onHeard = resolve));
  const listening = next();
  here.votes.onVotes?.((poll) => {
    heard.push(poll);
    onHeard();
  });
  await listening;
  const first = next();
  await vote(here, 'egen');
  await vote(there, 'annans');
  await first;
  assert.deepEqual(heard, [undefined, 'annans']);

  const again = next();
  await postgres.query(
    url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samrad listening' AND datname = current_database()",
  );
  await again;
  assert.deepEqual(heard, [undefined, 'annans', undefined]);
  const last = next();
  await vote(there, 'annans');
  await last;
  assert.equal(heard.at(-1), 'annans');
  await Promise.all([here.close(), there.close()]);
});

test('stands aside while the server is away, and heals when it is back', async () => {
  const url = await postgres.database();
  const store = await openStore(url);
  await store.records.add(exampleRecord(1));
  await Promise.all(Array.from({ length: 5 }, () => store.ready()));
  await postgres.stop();
  const isAway = (error: unknown) => reason('unavailable')(error) && (error as BackendError).retryAfter === 5;
  const writes = [2, 3].map((number) => store.records.add(exampleRecord(number)));
  const reads = [store.records.find('x'), store.votes.tallies('en'), store.ready()];
  await Promise.all([...writes, ...reads].map((call) => assert.rejects(call, isAway)));
  await assert.rejects(listed(store.records.all('parken')), isAway);
  await postgres.start();
  await store.ready();
  for (const number of [1, 2, 3]) await store.records.add(exampleRecord(number));
  assert.equal((await listed(store.records.all('parken'))).length, 3);
  await store.close();
});

test('says 503 rather than 500 where the server ends the connection in the middle of a write', async () => {
  const url = await postgres.database();
  const store = await openStore(url);
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE responses');
  const write = store.records.add(exampleRecord(1, { response: exampleResponse }));
  const rejected = assert.rejects(write, reason('unavailable'));
  const waiting = "FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  const seen = async () => (await postgres.query(url, `SELECT 1 ${waiting}`)).length > 0;
  while (!(await seen())) await setImmediate();
  await postgres.query(url, `SELECT pg_terminate_backend(pid) ${waiting}`);
  await rejected;
  await holder.query('ROLLBACK');
  await holder.end();
  await store.records.add(exampleRecord(1));
  await store.close();
});
