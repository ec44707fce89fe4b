import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/record-backend.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { exampleTimes } from '../../support/example-consultation.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setup() {
  const database = join(await temporaryFolder(), 'samrad.db');
  const content = createContent({ polls: examplePolls });
  const open = async () => {
    const store = await openStore(database);
    const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
    return { backend, close: store.close };
  };
  const rows = (table: string) => new DatabaseSync(database).prepare(`SELECT * FROM ${table}`).all();
  return { open, rows, database, ...(await open()) };
}

const caller = { idempotencyKey: 'sentinel-0123456789' };

test('leaves one row of fifty equal votes at once, in every table', async () => {
  const { backend, rows, close } = await setup();
  await Promise.all(Array.from({ length: 50 }, () => backend.vote('en', { choice: ['a'] }, caller)));
  for (const table of ['poll_votes', 'poll_tokens', 'poll_counts', 'poll_totals'])
    assert.equal(rows(table).length, 1, table);
  assert.equal(rows('poll_counts')[0]?.['votes'], 1);
  await close();
});

test('keeps of a vote no more than its choice and the day, under a key that leads to nobody', async () => {
  const { backend, rows, close } = await setup();
  const { receipt } = await backend.vote('en', { choice: ['a'] }, caller);
  const [vote, token] = [rows('poll_votes')[0] ?? {}, rows('poll_tokens')[0] ?? {}];
  assert.deepEqual(
    { ...vote, vote_key: '' },
    { vote_key: '', poll: 'en', choice: '["a"]', day: '2026-03-10' },
  );
  assert.match(String(vote['vote_key']), /^[0-9a-f]{32}$/);
  assert.deepEqual(Object.keys(token).sort(), ['body_tag', 'poll', 'receipt_hash']);
  const shared = Object.values(vote).filter((value) => Object.values(token).includes(value));
  assert.deepEqual(shared, ['en'], 'nothing but the poll is in both');
  const kept = JSON.stringify([vote, token]);
  for (const secret of [receipt, receipt.replaceAll('-', ''), caller.idempotencyKey])
    assert.ok(!kept.includes(secret));
  await close();
});

test('does not tell by the tag who chose alike', async () => {
  const { backend, rows, close } = await setup();
  for (let i = 0; i < 3; i++) await backend.vote('en', { choice: ['a'] }, {});
  assert.equal(new Set(rows('poll_tokens').map((token) => token['body_tag'])).size, 3);
  await close();
});

test('gives the rows of both tables in no order that anybody voted in', async () => {
  const { database, close } = await setup();
  const tables = new DatabaseSync(database)
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name LIKE 'poll_%'")
    .all();
  assert.equal(tables.length, 4);
  for (const { name, sql } of tables) assert.match(String(sql), /without rowid$/i, String(name));
  await close();
});

test('keeps votes, counts and what is shown over a restart', async () => {
  const { backend, open, close } = await setup();
  const { receipt } = await backend.vote('andras', { choice: ['a'] }, caller);
  for (let i = 0; i < 4; i++) await backend.vote('dolda', { choice: ['a'] }, {});
  const before = await backend.results('dolda', {});
  await close();
  const again = await open();
  assert.deepEqual(await again.backend.results('dolda', {}), before);
  assert.equal((await again.backend.vote('andras', { choice: ['a'] }, caller)).isReplay, true);
  await again.backend.changeVote({ choice: ['b'] }, { receipt });
  const { options } = await again.backend.results('andras', {});
  assert.deepEqual(
    options.map(({ votes }) => votes),
    [0, 1, 0],
  );
  await again.close();
});

test('counts what its rows hold, whatever is cast and changed', async () => {
  const { backend, rows, close } = await setup();
  const options = ['a', 'b', 'c'];
  const receipts = await Promise.all(
    Array.from({ length: 60 }, (_, i) => backend.vote('andras', { choice: [options[i % 3] ?? ''] }, {})),
  );
  await Promise.all(
    receipts
      .slice(0, 30)
      .map((receipt, i) => backend.changeVote({ choice: [options[i % 2] ?? ''] }, receipt)),
  );
  const held = rows('poll_votes').map((vote) => String(vote['choice']));
  for (const { option, votes } of rows('poll_counts') as { option: string; votes: number }[])
    assert.equal(votes, held.filter((choice) => choice === `["${option}"]`).length);
  assert.equal(rows('poll_totals')[0]?.['votes'], 60);
  await close();
});
