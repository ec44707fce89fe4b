import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { BackendError } from '../../../src/backend/errors.ts';
import { sqliteStoreOn } from '../../../src/server/store/sqlite/open-sqlite.ts';
import { SqliteConnection } from '../../../src/server/store/sqlite/sqlite-connection.ts';
import { rowsOf } from '../../../src/server/store/steps.ts';
import { WriteBatcher } from '../../../src/server/store/write-batcher.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setup(options: { patience?: number } = {}) {
  const path = join(await temporaryFolder(), 'samrad.db');
  const connection = new SqliteConnection(path, options);
  const store = await sqliteStoreOn(connection);
  /** What another process sees: only what is committed. */
  const other = new DatabaseSync(path);
  const committed = () => Number(other.prepare('SELECT count(*) AS n FROM responses').get()?.['n']);
  return { connection, store, records: store.records, other, committed };
}

/** Writes nothing, and gives what it was given. */
const echo = function* (numbers: readonly number[]) {
  yield* rowsOf('SELECT 1');
  return numbers;
};

/** Gives how many transactions have begun since. */
function countBegun({ database }: SqliteConnection): () => number {
  let begun = 0;
  const { exec } = database;
  database.exec = function (sql) {
    if (sql.startsWith('BEGIN')) begun++;
    exec.call(this, sql);
  };
  return () => begun;
}

const reason = (reason: string) => (error: unknown) =>
  error instanceof BackendError && error.reason === reason;

test('tells nobody before the commit, and commits many together', async () => {
  const { store, records, committed } = await setup();
  const seen: number[] = [];
  const writes = Array.from({ length: 300 }, async (_, number) => {
    await records.add(exampleRecord(number));
    seen.push(committed());
  });
  assert.equal(committed(), 0);
  await Promise.all(writes);
  assert.deepEqual(new Set(seen), new Set([300]));
  await store.close();
});

test('acknowledges nothing that the commit itself refuses', async () => {
  const { connection, store } = await setup();
  connection.database.exec(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (parent REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
    INSERT INTO parent VALUES (1)`);
  const insertAll = function* (parents: readonly string[]) {
    for (const parent of parents) yield* rowsOf('INSERT INTO child VALUES ($1)', parent);
    return parents;
  };
  const writes = new WriteBatcher(connection, [insertAll]);
  const insert = (parent: number) => writes.write(insertAll, String(parent));
  const results = await Promise.allSettled([insert(1), insert(2)]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
  await store.close();
});

test('does not let one bad row take the others down', async () => {
  const { store, committed } = await setup();
  const unstorable = null as unknown as string;
  const insert = (number: number) =>
    store.records.add(exampleRecord(number, number === 3 ? { consultation: unstorable } : {}));
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(insert));
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
  );
  assert.ok(results[2]?.status === 'rejected' && reason('internal')(results[2].reason));
  assert.equal(committed(), 4);
  await store.close();
});

test('turns away what comes past the end of the queue, and says when to come back', async () => {
  const { connection, store } = await setup();
  const writes = new WriteBatcher(connection, [echo], { longestQueue: 2 });
  const results = await Promise.allSettled([1, 2, 3].map((number) => writes.write(echo, number)));
  assert.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.reason)),
    [1, 2, 'overloaded'],
  );
  assert.ok(results[2]?.status === 'rejected' && results[2].reason.retryAfter > 0);
  assert.equal(await writes.write(echo, 4), 4);
  await store.close();
});

test('refuses what had to wait so long that it could come after the final results', async () => {
  const { connection, store, other } = await setup();
  const writes = new WriteBatcher(connection, [echo], { longestWait: 50 });
  other.exec('BEGIN IMMEDIATE');
  const late = assert.rejects(writes.write(echo, 1), reason('overloaded'));
  await setTimeout(100);
  other.exec('COMMIT');
  await late;
  assert.equal(await writes.write(echo, 2), 2);
  await store.close();
});

test('writes everything that waits in batches of its size', async () => {
  const { connection, store } = await setup();
  const writes = new WriteBatcher(connection, [echo], { batch: 10 });
  const begun = countBegun(connection);
  const numbers = Array.from({ length: 35 }, (_, number) => number);
  assert.deepEqual(await Promise.all(numbers.map((number) => writes.write(echo, number))), numbers);
  assert.equal(begun(), 4);
  await store.close();
});

test('waits for a fuller batch as long as each turn brings more, but not for long', async () => {
  const { connection, store } = await setup();
  const writes = new WriteBatcher(connection, [echo]);
  const begun = countBegun(connection);
  const few: Promise<number>[] = [];
  for (let number = 0; number < 3; number++) {
    const turn = setImmediate();
    few.push(writes.write(echo, number));
    await turn;
  }
  assert.deepEqual(await Promise.all(few), [0, 1, 2]);
  assert.equal(begun(), 1);

  const endless = new WriteBatcher(connection, [echo], { batch: Infinity, longestQueue: Infinity });
  let isWritten = false;
  const first = endless.write(echo, 3).then(() => (isWritten = true));
  const others: Promise<number>[] = [];
  while (!isWritten) {
    const turn = setImmediate();
    others.push(endless.write(echo, 4));
    await turn;
    assert.ok(others.length < 200_000, 'the first waits for ever');
  }
  await Promise.all([first, ...others]);
  await store.close();
});

test('says when the disk is full, keeps what was acknowledged, and heals when there is room again', async () => {
  const { connection, store, records, committed } = await setup();
  const bulky = { ...exampleResponse, answers: { namnforslag: 'x'.repeat(20_000) } };
  const { page_count: pages } = connection.database.prepare('PRAGMA page_count').get() ?? {};
  connection.database.exec(`PRAGMA max_page_count=${Number(pages) + 20}`);

  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, number) => records.add(exampleRecord(number, { response: bulky }))),
  );
  const kept = results.filter(({ status }) => status === 'fulfilled').length;
  const refused = results.filter(
    (result) => result.status === 'rejected' && reason('disk-full')(result.reason),
  );
  assert.ok(kept > 0 && kept < 20, `${kept} kept`);
  assert.equal(kept + refused.length, 20);
  assert.equal(committed(), kept);
  assert.equal((await listed(records.all('parken'))).length, kept);

  connection.database.exec('PRAGMA max_page_count=1000000');
  await records.add(exampleRecord(100, { response: bulky }));
  assert.equal(committed(), kept + 1);
  await store.close();
});

test('is unavailable where another program holds the database for long, and heals when it lets go', async () => {
  const { store, records, other } = await setup({ patience: 0 });
  other.exec('BEGIN IMMEDIATE');
  const held = await Promise.allSettled([1, 2].map((number) => records.add(exampleRecord(number))));
  assert.ok(held.every((result) => result.status === 'rejected' && reason('unavailable')(result.reason)));
  other.exec('COMMIT');
  await records.add(exampleRecord(1));
  await store.close();
});

test('waits for another program while everybody who reads goes on', async () => {
  const { store, records, other } = await setup();
  await records.add(exampleRecord(1));
  other.exec('BEGIN IMMEDIATE');
  const writing = records.add(exampleRecord(2));
  const noting = store.officers.note({
    ...{ at: '2026-03-10T12:00:00.000Z', officer: 'command', name: 'root' },
    ...{ action: 'refused', object: 'consultations/parken', detail: '' },
  });
  let written = false;
  void writing.then(() => (written = true));
  for (let i = 0; i < 10; i++) {
    assert.ok(await records.find(exampleRecord(1).receiptHash));
    await setImmediate();
  }
  assert.equal(written, false);
  other.exec('COMMIT');
  await Promise.all([writing, noting]);
  await store.close();
});

test('asks once for a database that another program holds, however many write', async () => {
  const { connection, store, records, other } = await setup({ patience: 0 });
  other.exec('BEGIN IMMEDIATE');
  const begun = countBegun(connection);
  const held = await Promise.allSettled(
    Array.from({ length: 50 }, (_, number) => records.add(exampleRecord(number))),
  );
  assert.ok(held.every((result) => result.status === 'rejected' && reason('unavailable')(result.reason)));
  assert.equal(begun(), 1);
  other.exec('COMMIT');
  await store.close();
});

test('opens the database again after its connection broke', async () => {
  const { connection, store, records, committed } = await setup();
  await records.add(exampleRecord(1));
  connection.database.close();
  await records.add(exampleRecord(2));
  assert.equal(committed(), 2);
  await store.ready();
  await store.close();
});

test('writes what waits when it closes, and takes no more', async () => {
  const { store, records, committed } = await setup();
  const waiting = [1, 2, 3].map((number) => records.add(exampleRecord(number)));
  await store.close();
  await Promise.all(waiting);
  assert.equal(committed(), 3);
  await assert.rejects(records.add(exampleRecord(4)), reason('unavailable'));
});
