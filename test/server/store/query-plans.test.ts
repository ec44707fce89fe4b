import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { sqliteStoreOn } from '../../../src/server/store/sqlite/open-sqlite.ts';
import { SqliteConnection } from '../../../src/server/store/sqlite/sqlite-connection.ts';
import { exampleTimes } from '../../support/example-consultation.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A row by its key, or rows of a poll in the order of theirs, of which a statement takes no more than a portion. */
const wanted = /^SEARCH \w+ USING PRIMARY KEY \(poll=\?(?: AND \w+[=>]\?)?\)(?: LEFT-JOIN)?$/;

test('looks in SQLite at no more votes than a statement is about, however many there are', async () => {
  const connection = new SqliteConnection(join(await temporaryFolder(), 'samrad.db'));
  const store = await sqliteStoreOn(connection);
  const content = createContent({ polls: examplePolls });
  const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
  const { database } = connection;
  const { prepare } = database;
  const asked = new Set<string>();
  database.prepare = function (sql) {
    asked.add(sql);
    return prepare.call(this, sql);
  };
  const caller = { idempotencyKey: 'b7c1a2de-0000-4000-8000-000000000001' };
  const { receipt } = await backend.vote('andras', { choice: ['a'] }, caller);
  await backend.vote('andras', { choice: ['a'] }, caller);
  await backend.changeVote({ choice: ['b'] }, { receipt });
  await store.persons.claim('a'.repeat(32), 'andras', 'b'.repeat(32));
  await store.order.settle({ rest: 0, isOver: () => false });
  assert.equal(await store.disposal.forgetVoters('andras'), 1);

  const seen = new Set<string>();
  for (const sql of asked) {
    const plan = prepare.call(database, `EXPLAIN QUERY PLAN ${sql}`).all();
    for (const detail of plan.map((row) => String(row['detail']))) {
      const [table] = /\bpoll_(?:votes|tokens|persons)\b/.exec(detail) ?? [];
      if (table === undefined) continue;
      seen.add(table);
      assert.match(detail, wanted, sql);
      if (!/ AND /.test(detail)) assert.match(sql, /LIMIT/, `${detail}: ${sql}`);
    }
  }
  assert.equal(seen.size, 3);
  await store.close();
});
