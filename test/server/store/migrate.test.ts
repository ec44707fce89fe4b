import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { DatabaseError } from '../../../src/server/store/database-error.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { migrations } from '../../../src/server/store/migrations/index.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { SqliteConnection } from '../../../src/server/store/sqlite/sqlite-connection.ts';
import { exampleTimes } from '../../support/example-consultation.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { exampleRecord } from '../../support/example-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setup() {
  const folder = await temporaryFolder();
  return { folder, database: join(folder, 'samrad.db') };
}

const openInProcess = `
  import { openStore } from '${new URL('../../../src/server/store/open-store.ts', import.meta.url)}';
  const store = await openStore(process.argv[1]);
  console.log(Buffer.from(store.secret).toString('hex'));
  await store.close();`;

test('lets processes start at once on a new database: one set of tables, one secret', async () => {
  const { database } = await setup();
  const starts = await Promise.all(
    Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, [
        '--input-type=module-typescript',
        '-e',
        openInProcess,
        database,
      ]),
    ),
  );
  const secrets = starts.map(({ stdout }) => stdout.trim());
  assert.match(secrets[0] ?? '', /^[0-9a-f]{64}$/);
  assert.deepEqual(new Set(secrets).size, 1);
  const tables = new DatabaseSync(database).prepare('SELECT name FROM kysely_migration').all();
  assert.deepEqual(
    tables.map(({ name }) => name),
    Object.keys(migrations),
  );
});

test('keeps the secret from start to start, and has another in another database', async () => {
  const { folder, database } = await setup();
  const secretOf = async (path: string) => {
    const store = await openStore(path);
    await store.close();
    return Buffer.from(store.secret).toString('hex');
  };
  const first = await secretOf(database);
  assert.equal(await secretOf(database), first);
  assert.notEqual(await secretOf(join(folder, 'other.db')), first);
});

test('takes out the tags that a receipt led to, and still knows the retry of such a vote', async () => {
  const { database } = await setup();
  const content = createContent({ polls: examplePolls });
  const caller = { idempotencyKey: 'b7c1a2de-0000-4000-8000-000000000001' };
  const vote = async (choice: string) => {
    const { close, ...store } = await openStore(database);
    const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
    try {
      return await backend.vote('en', { choice: [choice] }, caller);
    } finally {
      await close();
    }
  };
  const { receipt } = await vote('a');
  const file = new DatabaseSync(database);
  file.exec(`UPDATE poll_tokens SET body_tag = 'under the receipt';
    DELETE FROM kysely_migration WHERE name >= '0012'`);
  file.close();
  assert.deepEqual(await vote('a'), { receipt, isReplay: true });
  const rows = new DatabaseSync(database).prepare('SELECT body_tag FROM poll_tokens').all();
  assert.deepEqual(
    rows.map((row) => row['body_tag']),
    [''],
  );
});

test('refuses a database that a newer version wrote, and leaves it as it was', async () => {
  const { database } = await setup();
  const newer = new SqliteConnection(database);
  const later = { up: async () => {} };
  await migrate(newer.db, { known: { ...migrations, '9999-later': later } });
  await newer.close();
  await assert.rejects(openStore(database), (error) => {
    assert.ok(error instanceof DatabaseError);
    assert.match(error.message, /newer Samråd .*9999-later/);
    return true;
  });
  const rows = new DatabaseSync(database).prepare('SELECT count(*) AS n FROM kysely_migration').get();
  assert.equal(rows?.['n'], Object.keys(migrations).length + 1);
});

test('rolls a failed migration back whole', async () => {
  const { database } = await setup();
  const connection = new SqliteConnection(database);
  const half = {
    async up(transaction: Kysely<unknown>) {
      await sql`create table half (id text)`.execute(transaction);
      throw new Error('broke off');
    },
  };
  await assert.rejects(migrate(connection.db, { known: { ...migrations, '9999-half': half } }), /broke off/);
  const tables = connection.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  assert.deepEqual(tables, []);
  await connection.close();
});

test('says why it failed, also where SQLite has undone all by itself, as on a full disk', async () => {
  const { database } = await setup();
  const connection = new SqliteConnection(database);
  const full = {
    async up(transaction: Kysely<unknown>) {
      await sql`rollback`.execute(transaction);
      throw new Error('database or disk is full');
    },
  };
  await assert.rejects(migrate(connection.db, { known: { '9999-full': full } }), /database or disk is full/);
  await connection.close();
});

test('says how to mend a file that is no database, and a folder that cannot be written', async () => {
  const { folder } = await setup();
  const text = join(folder, 'letter.txt');
  await writeFile(text, 'Not a database, however long this letter may be.'.repeat(100));
  await assert.rejects(openStore(text), /letter\.txt cannot be opened: file is not a database\. Check/);
  await assert.rejects(openStore(join(text, 'samrad.db')), /cannot be opened: .*Check/);
});

test('reads pages of an export along the index', async () => {
  const { database } = await setup();
  const store = await openStore(database);
  await store.records.add(exampleRecord(1));
  const plan = new DatabaseSync(database)
    .prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM responses WHERE consultation = 'parken' AND withdrawn_at IS NULL
       AND (received_at, receipt_hash) > ('a', 'b') ORDER BY received_at, receipt_hash LIMIT 100`,
    )
    .all();
  assert.match(
    String(plan[0]?.['detail']),
    /USING INDEX responses_in_order \(consultation=\? AND \(received_at,receipt_hash\)>/,
  );
  assert.equal(plan.length, 1);
  await store.close();
});
