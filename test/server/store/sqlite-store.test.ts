import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openStore } from '../../../src/server/store/open-store.ts';
import { SqliteConnection } from '../../../src/server/store/sqlite/sqlite-connection.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite', async () => {
  const url = join(await temporaryFolder(), 'samrad.db');
  return { url, rows: async (table) => new DatabaseSync(url).prepare(`SELECT * FROM ${table}`).all() };
});

async function setup() {
  const folder = await temporaryFolder();
  const database = join(folder, 'samrad.db');
  const store = await openStore(database);
  return { folder, database, store, records: store.records };
}

test('leaves no trace of a withdrawn or replaced text in any file', { timeout: 20_000 }, async () => {
  const { folder, store, records } = await setup();
  const secret = (word: string) => ({ ...exampleResponse, answers: { namnforslag: word.repeat(500) } });
  await records.add(exampleRecord(1, { response: secret('Hemlighet') }));
  await records.add(exampleRecord(2, { response: secret('Misstag') }));
  assert.ok(await stands(folder, 'Hemlighet'), 'the search would not find what is there');

  await records.withdraw(exampleRecord(1).receiptHash, '2026-03-12T08:00:00.000Z');
  await records.replace(exampleRecord(2).receiptHash, {
    response: exampleResponse,
    changedAt: '2026-03-12T08:00:00.000Z',
    flags: [],
  });
  const gone = async () => !(await stands(folder, 'Hemlighet')) && !(await stands(folder, 'Misstag'));
  while (!(await gone())) await new Promise((resolve) => setTimeout(resolve, 20));
  await store.close();
  assert.ok(await gone());
});

test(
  'leaves none either where the last server was killed before it could clear it away',
  { timeout: 20_000 },
  async () => {
    const { folder, store, records } = await setup();
    await records.add(
      exampleRecord(1, { response: { ...exampleResponse, answers: { namnforslag: 'Hemlighet' } } }),
    );
    await records.withdraw(exampleRecord(1).receiptHash, '2026-03-12T08:00:00.000Z');
    // What lies on the disk at this moment is what a power cut would leave.
    const left = await temporaryFolder();
    for (const file of ['samrad.db', 'samrad.db-wal']) await copyFile(join(folder, file), join(left, file));
    await store.close();
    assert.ok(await stands(left, 'Hemlighet'), 'the search would not find what is there');

    const next = await openStore(join(left, 'samrad.db'));
    while (await stands(left, 'Hemlighet')) await new Promise((resolve) => setTimeout(resolve, 20));
    await next.close();
  },
);

test('leaves no copy of a withdrawn text that SQLite made to make room', { timeout: 60_000 }, async () => {
  const { folder, database, store, records } = await setup();
  const wordOf = (number: number) =>
    `hemligt-${number}-${createHash('sha256').update(`${number}`).digest('hex')}`;
  const numbers = Array.from({ length: 4_000 }, (_, number) => number);
  await Promise.all(
    numbers.map((number) => {
      const answers = { namnforslag: `${wordOf(number)} ${'x'.repeat((number * 37) % 900)}` };
      return records.add({
        ...exampleRecord(1, { response: { ...exampleResponse, answers } }),
        receiptHash: createHash('sha256').update(`kvitto ${number}`).digest('hex'),
      });
    }),
  );
  const connection = new SqliteConnection(database);
  assert.ok(connection.emptyLog());
  await connection.close();
  const written = await readFile(database, 'latin1');
  const twice = numbers.filter((number) => written.split(wordOf(number)).length > 2);
  assert.ok(twice.length > 0, 'SQLite moved no row');

  for (const number of twice) {
    const receiptHash = createHash('sha256').update(`kvitto ${number}`).digest('hex');
    await records.withdraw(receiptHash, '2026-03-12T08:00:00.000Z');
  }
  await store.compact();
  await store.close();
  for (const number of twice) assert.ok(!(await stands(folder, wordOf(number))), wordOf(number));
  const reopened = await openStore(database);
  assert.equal((await listed(reopened.records.all('parken'))).length, numbers.length - twice.length);
  await reopened.close();
});

test("makes files that are their owner's alone", async () => {
  const { folder, store, records } = await setup();
  await records.add(exampleRecord(1));
  const files = await readdir(folder);
  assert.ok(files.length >= 2, files.join());
  for (const file of files) assert.equal((await stat(join(folder, file))).mode & 0o077, 0, file);
  await store.close();
});

test("writes what is only there for a while to memory, not to the system's folder for temporary files", async () => {
  const connection = new SqliteConnection(':memory:');
  const inMemory = 2;
  assert.equal(connection.database.prepare('PRAGMA temp_store').get()?.['temp_store'], inMemory);
  await connection.close();
});

test('gives the rows of the tables in no order that anybody voted in', async () => {
  const { database, store } = await setup();
  const tables = new DatabaseSync(database)
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name LIKE 'poll_%'")
    .all();
  assert.equal(tables.length, 5);
  for (const { name, sql } of tables) assert.match(String(sql), /without rowid$/i, String(name));
  await store.close();
});

async function stands(folder: string, text: string): Promise<boolean> {
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))));
  return files.some((bytes) => bytes.includes(text));
}
