import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../../src/server/store/open-store.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setup() {
  const folder = await temporaryFolder();
  const database = join(folder, 'samrad.db');
  const store = await openStore(database);
  return { folder, database, store, records: store.records };
}

test('keeps an answer over a restart', async () => {
  const { database, store, records } = await setup();
  await records.add(exampleRecord(1, { flags: ['personal-number'] }));
  await store.close();
  const again = await openStore(database);
  assert.deepEqual(
    await again.records.find(exampleRecord(1).receiptHash),
    exampleRecord(1, { flags: ['personal-number'] }),
  );
  await again.close();
});

test('keeps one of 50 equal answers that arrive at once, and gives it to all', async () => {
  const { store, records } = await setup();
  const sent = Array.from({ length: 50 }, (_, i) =>
    exampleRecord(7, { receivedAt: new Date(i * 1_000).toISOString() }),
  );
  const standing = await Promise.all(sent.map((record) => records.add(record)));
  assert.deepEqual(new Set(standing.map(({ receivedAt }) => receivedAt)), new Set([sent[0]?.receivedAt]));
  assert.equal((await listed(records.all('parken'))).length, 1);
  await store.close();
});

test('replaces an answer and says when', async () => {
  const { store, records } = await setup();
  await records.add(exampleRecord(1));
  const change = {
    response: { ...exampleResponse, answers: { besok: 'aldrig' } },
    changedAt: '2026-03-11T08:00:00.000Z',
    flags: ['personal-number'] as const,
  };
  const expected = exampleRecord(1, change);
  assert.deepEqual(await records.replace(exampleRecord(1).receiptHash, change), expected);
  assert.deepEqual(await records.find(exampleRecord(1).receiptHash), expected);
  assert.equal(await records.replace(exampleRecord(2).receiptHash, change), undefined);
  await store.close();
});

test('erases a withdrawn answer once and keeps its key', async () => {
  const { store, records } = await setup();
  const { receiptHash } = await records.add(exampleRecord(1));
  const withdrawn = await records.withdraw(receiptHash, '2026-03-12T08:00:00.000Z');
  assert.equal(withdrawn?.response, undefined);
  assert.equal(withdrawn?.withdrawnAt, '2026-03-12T08:00:00.000Z');
  assert.equal(await records.withdraw(receiptHash, '2026-03-13T08:00:00.000Z'), undefined);
  assert.equal(
    await records.replace(receiptHash, { response: exampleResponse, changedAt: '', flags: [] }),
    undefined,
  );
  assert.deepEqual(await records.add(exampleRecord(1)), withdrawn);
  assert.deepEqual(await listed(records.all('parken')), []);
  await store.close();
});

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

test('gives every answer to a consultation in the order it came, over many pages', async () => {
  const { store, records } = await setup();
  const numbers = Array.from({ length: 1_203 }, (_, i) => i);
  const shuffled = numbers.toSorted((a, b) => ((a * 7_919) % 1_203) - ((b * 7_919) % 1_203));
  await Promise.all(shuffled.map((number) => records.add(exampleRecord(number))));
  await records.add(exampleRecord(9_999, { consultation: 'annat' }));
  const hashes = (await listed(records.all('parken'))).map(({ receiptHash }) => receiptHash);
  assert.deepEqual(
    hashes,
    numbers.map((number) => exampleRecord(number).receiptHash),
  );
  await store.close();
});

test('passes over nothing where several answers came in the same instant', async () => {
  const { store, records } = await setup();
  const { receivedAt } = exampleRecord(0);
  await Promise.all(
    Array.from({ length: 1_001 }, (_, number) => records.add(exampleRecord(number, { receivedAt }))),
  );
  assert.equal((await listed(records.all('parken'))).length, 1_001);
  await store.close();
});

test('takes answers while somebody reads them all', async () => {
  const { store, records } = await setup();
  await Promise.all(Array.from({ length: 101 }, (_, number) => records.add(exampleRecord(number))));
  const reader = records.all('parken')[Symbol.asyncIterator]();
  await reader.next();
  await records.add(exampleRecord(600));
  let last = await reader.next();
  for (let next = last; !next.done; next = await reader.next()) last = next;
  assert.equal(last.value?.receiptHash, exampleRecord(600).receiptHash);
  await store.close();
});

test("makes files that are their owner's alone", async () => {
  const { folder, store, records } = await setup();
  await records.add(exampleRecord(1));
  const files = await readdir(folder);
  assert.ok(files.length >= 2, files.join());
  for (const file of files) assert.equal((await stat(join(folder, file))).mode & 0o077, 0, file);
  await store.close();
});

async function stands(folder: string, text: string): Promise<boolean> {
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))));
  return files.some((bytes) => bytes.includes(text));
}
