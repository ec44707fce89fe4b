import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { copyToFile } from '../../../src/server/store/copy/copy-to-file.ts';
import { restoreCopy } from '../../../src/server/store/copy/restore-copy.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { examplePoll, exampleTimes } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { storeContract } from './store-contract.ts';

const postgres = await startPostgres(hasty);
const page = await readFile(new URL('../../../docs/scaling.md', import.meta.url), 'utf8');
const [, recipe = ''] = /^```sql\n(.*?)^```$/ms.exec(page) ?? [];
await postgres.query(await postgres.database(), 'CREATE ROLE samrad_service LOGIN');

/** A database with partitions as docs/scaling.md says, for servers that may do no more than read and write rows. */
async function partitioned(fill: (url: string) => Promise<void> = async () => {}) {
  const owner = await postgres.database();
  await (await openStore(owner)).close();
  await fill(owner);
  await postgres.query(owner, recipe);
  const url = new URL(owner);
  url.username = 'samrad_service';
  return { owner, url: url.href, rows: (table: string) => postgres.query(owner, `SELECT * FROM ${table}`) };
}

storeContract('PostgreSQL in partitions', () => partitioned());

const polls = ['viktigast', 'framtidens-centrum'];
const content = createContent({ polls: polls.map((id) => ({ ...examplePoll, id })) });
const answers = ['parken', 'oversiktsplan'].map((consultation, i) => exampleRecord(i, { consultation }));

async function opened(url: string) {
  const store = await openStore(url);
  return { ...store, backend: createRecordBackend({ content, ...store, now: () => exampleTimes.during }) };
}

/** The tables, each with the columns of an index, in their order. */
async function indexesOf(url: string): Promise<string[]> {
  const rows = await postgres.query(
    url,
    "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'",
  );
  return rows.map(
    ({ tablename, indexdef }) => `${String(tablename)} ${/\((.*)\)$/.exec(String(indexdef))?.[1]}`,
  );
}

test('partitions are searched by all that the tables were searched by', async () => {
  const plain = await postgres.database();
  await (await openStore(plain)).close();
  const { owner } = await partitioned();
  const found = await indexesOf(owner);
  for (const index of await indexesOf(plain))
    assert.ok(
      found.some((one) => one.startsWith(index)),
      index,
    );
});

test('partitions hold what was there before, and a copy of them is whole', async () => {
  const caller = { idempotencyKey: 'sentinel-0123456789' };
  const { url, rows } = await partitioned(async (owner) => {
    const { backend, records, close } = await opened(owner);
    for (const answer of answers) await records.add(answer);
    for (const poll of polls) await backend.vote(poll, { choice: ['trad'] }, caller);
    await close();
  });
  for (const table of ['poll_votes', 'poll_tokens']) {
    const [vote, ...others] = await rows(`${table}_2026_centrum`);
    assert.equal(vote?.['poll'], 'framtidens-centrum');
    assert.deepEqual(others, []);
    assert.equal((await rows(table)).length, 2);
  }
  assert.equal((await rows('responses_2026_oversiktsplan')).length, 1);

  const file = join(await temporaryFolder(), 'copy.db');
  await copyToFile(url, file);
  const restored = await postgres.database();
  await restoreCopy(file, restored);
  for (const each of [url, file, restored]) {
    const { backend, records, disposal, close } = await opened(each);
    for (const answer of answers) assert.deepEqual(await listed(records.all(answer.consultation)), [answer]);
    for (const poll of polls) {
      assert.equal((await backend.vote(poll, { choice: ['trad'] }, caller)).isReplay, true);
      assert.equal(await disposal.forgetVoters(poll), 1);
    }
    await close();
  }
});
