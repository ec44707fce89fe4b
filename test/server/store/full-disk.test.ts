import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { createApp } from '../../../src/server/app.ts';
import { sqliteStoreOn } from '../../../src/server/store/sqlite/open-sqlite.ts';
import { SqliteConnection } from '../../../src/server/store/sqlite/sqlite-connection.ts';
import { exampleConsultation, exampleResponse, exampleTimes } from '../../support/example-consultation.ts';
import { listed } from '../../support/example-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setup() {
  const connection = new SqliteConnection(join(await temporaryFolder(), 'samrad.db'));
  const store = await sqliteStoreOn(connection);
  const content = createContent({ consultations: [exampleConsultation] });
  const app = createApp(createRecordBackend({ content, ...store, now: () => exampleTimes.during }));
  const send = (key: string) =>
    app.fetch(
      new Request('http://samrad.test/v1/consultations/parken/responses', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key.padStart(16, '0') },
        body: JSON.stringify(exampleResponse),
      }),
    );
  return { connection, store, send };
}

test('answers 507 while the disk is full, and takes the retry when there is room', async () => {
  const { connection, store, send } = await setup();
  const { page_count: pages } = connection.database.prepare('PRAGMA page_count').get() ?? {};
  connection.database.exec(`PRAGMA max_page_count=${Number(pages) + 2}`);
  const statuses: number[] = [];
  for (let i = 0; statuses.at(-1) !== 507 && i < 200; i++) statuses.push((await send(`key-${i}`)).status);
  const refused = `key-${statuses.length - 1}`;
  const problem = await (await send(refused)).json();
  assert.deepEqual([problem.type, problem.status], ['urn:samrad:problem:disk-full', 507]);

  connection.database.exec('PRAGMA max_page_count=1000000');
  assert.equal((await send(refused)).status, 201);
  assert.equal((await listed(store.records.all('parken'))).length, statuses.length);
  await store.close();
});
