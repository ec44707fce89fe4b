import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { createContent } from '../../../../src/backend/content.ts';
import { deriveReceipt, importSecret } from '../../../../src/backend/receipt.ts';
import { createRecordBackend } from '../../../../src/backend/rules/record-backend.ts';
import { migrate } from '../../../../src/server/store/migrate.ts';
import { migrations } from '../../../../src/server/store/migrations/index.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { migratePostgres } from '../../../../src/server/store/postgres/migrate-postgres.ts';
import { SqliteConnection } from '../../../../src/server/store/sqlite/sqlite-connection.ts';
import { exampleTimes } from '../../../support/example-consultation.ts';
import { examplePolls } from '../../../support/example-polls.ts';
import { hasty, startPostgres } from '../../../support/postgres.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const postgres = await startPostgres(hasty);
const content = createContent({ polls: examplePolls });
const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0013'));
const secret = Buffer.alloc(32, 7);

/** A database as the version before left it. */
interface Before {
  readonly url: string;
  run(sql: string): Promise<unknown>;
  keysOf(table: string): Promise<readonly string[]>;
}

async function inPostgres(): Promise<Before> {
  const url = await postgres.database();
  await migratePostgres(url, before);
  const keys = `SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
    WHERE indrelid = $1::regclass ORDER BY indexrelid, array_position(indkey::int2[], attnum)`;
  return {
    url,
    run: (sql) => postgres.query(url, sql),
    keysOf: async (table) =>
      (await postgres.query(url, keys.replace('$1', `'${table}'`))).map(({ attname }) => String(attname)),
  };
}

const databases: Record<string, () => Promise<Before>> = {
  async SQLite() {
    const url = join(await temporaryFolder(), 'samrad.db');
    const connection = new SqliteConnection(url);
    await migrate(connection.db, { known: before });
    await connection.close();
    const using = async <T>(use: (database: DatabaseSync) => T): Promise<T> => {
      const database = new DatabaseSync(url);
      try {
        return use(database);
      } finally {
        database.close();
      }
    };
    const keys = `SELECT columns.name FROM pragma_index_list(?) AS each, pragma_index_info(each.name) AS columns`;
    return {
      url,
      run: (sql) => using((database) => database.exec(sql)),
      keysOf: (table) =>
        using((database) =>
          database
            .prepare(keys)
            .all(table)
            .map(({ name }) => String(name)),
        ),
    };
  },
  PostgreSQL: inPostgres,
  /** As docs/scaling.md had it then. */
  async 'PostgreSQL in partitions'() {
    const database = await inPostgres();
    for (const [table, key] of [
      ['poll_votes', 'vote_key'],
      ['poll_tokens', 'receipt_hash'],
    ]) {
      await database.run(`
        ALTER TABLE ${table} RENAME TO ${table}_before;
        CREATE TABLE ${table} (LIKE ${table}_before INCLUDING DEFAULTS, PRIMARY KEY (${key}, poll))
          PARTITION BY LIST (poll);
        CREATE TABLE ${table}_rest PARTITION OF ${table} DEFAULT;
        CREATE TABLE ${table}_one PARTITION OF ${table} FOR VALUES IN ('andras');
        DROP TABLE ${table}_before`);
    }
    await database.run('CREATE INDEX poll_tokens_by_poll ON poll_tokens (poll, receipt_hash)');
    return database;
  },
};

const callers = {
  en: { idempotencyKey: 'b7c1a2de-0000-4000-8000-000000000001' },
  andras: { idempotencyKey: 'b7c1a2de-0000-4000-8000-000000000002' },
};
const receiptOf = (poll: keyof typeof callers) =>
  deriveReceipt(importSecret(secret), `poll/${poll}`, callers[poll].idempotencyKey);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const person = 'e'.repeat(64);

for (const [name, create] of Object.entries(databases)) {
  describe(`votes of the version before in ${name}`, () => {
    async function upgraded() {
      const database = await create();
      const [one, other] = [sha256(await receiptOf('en')), sha256(await receiptOf('andras'))];
      await database.run(`
        INSERT INTO settings VALUES ('secret', ${name === 'SQLite' ? "x'" : "'\\x"}${secret.toString('hex')}');
        INSERT INTO poll_totals (poll, votes, shown, next, waiting) VALUES ('en', 1, 0, 0, 1), ('andras', 1, 0, 0, 1);
        INSERT INTO poll_counts (poll, option, votes, shown, next) VALUES ('en', 'a', 1, 0, 0), ('andras', 'a', 1, 0, 0);
        INSERT INTO poll_tokens VALUES ('${one}', 'en', '${'1'.repeat(64)}'), ('${other}', 'andras', '${'2'.repeat(64)}');
        INSERT INTO poll_votes VALUES ('${'3'.repeat(32)}', 'en', '["a"]', '2026-03-10', NULL),
          ('${other}', 'andras', '["a"]', '2026-03-10', NULL);
        INSERT INTO poll_persons VALUES ('${person}', 'en', '${'4'.repeat(64)}')`);
      const store = await openStore(database.url);
      const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
      return { ...store, backend, keysOf: database.keysOf, run: database.run };
    }

    it('are known again by their retry, and can be changed and are counted as before', async () => {
      const { backend, votes, close } = await upgraded();
      for (const poll of ['en', 'andras'] as const) {
        const receipt = await receiptOf(poll);
        assert.deepEqual(await backend.vote(poll, { choice: ['a'] }, callers[poll]), {
          receipt,
          isReplay: true,
        });
        assert.equal((await votes.tallies(poll)).live.total, 1);
      }
      await backend.changeVote({ choice: ['b'] }, { receipt: await receiptOf('andras') });
      const { live } = await votes.tallies('andras');
      assert.deepEqual(Object.fromEntries(live.votes), { a: 0, b: 1 });
      await assert.rejects(backend.changeVote({ choice: ['b'] }, { receipt: await receiptOf('en') }), {
        reason: 'not-changeable',
      });
      await close();
    });

    it('still let a person vote once', async () => {
      const { persons, close } = await upgraded();
      const tag = await persons.claim(person.slice(0, 32), 'en', 'another tag');
      assert.equal(tag, '4'.repeat(32));
      assert.equal(await persons.claim('f'.repeat(32), 'en', 'another tag'), 'another tag');
      await close();
    });

    it('are not written any more by a server of then that still runs', async () => {
      const { run, close } = await upgraded();
      for (const row of [
        `poll_tokens VALUES ('${'a'.repeat(64)}', 'en', '')`,
        `poll_persons VALUES ('${'a'.repeat(64)}', 'en', '')`,
      ])
        await assert.rejects(run(`INSERT INTO ${row}`), /check constraint/i);
      await close();
    });

    it('are found by poll and key alone', async () => {
      const { keysOf, close } = await upgraded();
      assert.deepEqual(await keysOf('poll_votes'), ['poll', 'vote_key']);
      assert.deepEqual(await keysOf('poll_tokens'), ['poll', 'receipt_hash']);
      assert.deepEqual(await keysOf('poll_persons'), ['poll', 'person']);
      await close();
    });
  });
}
