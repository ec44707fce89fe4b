import assert from 'node:assert/strict';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { copyToFile } from '../../../src/server/store/copy/copy-to-file.ts';
import { readPostgres } from '../../../src/server/store/copy/postgres-source.ts';
import { restoreCopy } from '../../../src/server/store/copy/restore-copy.ts';
import { portion } from '../../../src/server/store/copy/tables.ts';
import { DatabaseError } from '../../../src/server/store/database-error.ts';
import { migrate } from '../../../src/server/store/migrate.ts';
import { migrations } from '../../../src/server/store/migrations/index.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { migratePostgres } from '../../../src/server/store/postgres/migrate-postgres.ts';
import { SqliteConnection } from '../../../src/server/store/sqlite/sqlite-connection.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord } from '../../support/example-record.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Rows = readonly Record<string, unknown>[];

const postgres = await startPostgres(hasty);

/** A column of a table by what both databases can say of it, in one line. */
const sqliteSchema = `
  SELECT t.name || '.' || c.name || ' ' || lower(c.type) || iif(c."notnull", ' not null', '') ||
    iif(c.pk, ' key ' || c.pk, '') AS line
  FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' ORDER BY line`;
const postgresSchema = `
  SELECT format('%s.%s %s%s%s', relname, attname,
    CASE atttypid WHEN 'bytea'::regtype THEN 'blob' ELSE format_type(atttypid, atttypmod) END,
    CASE WHEN attnotnull THEN ' not null' END,
    ' key ' || (array_position(indkey::int2[], attnum) + 1)) AS line
  FROM pg_class
  JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0
  LEFT JOIN pg_index ON indrelid = pg_class.oid AND indisprimary
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;

const stores = {
  async SQLite() {
    const url = join(await temporaryFolder(), 'samrad.db');
    const rows = async (sql: string): Promise<Rows> => {
      const database = new DatabaseSync(url);
      try {
        return database.prepare(sql).all();
      } finally {
        database.close();
      }
    };
    return { url, rows, schema: sqliteSchema };
  },
  async PostgreSQL() {
    const url = await postgres.database();
    return { url, rows: (sql: string): Promise<Rows> => postgres.query(url, sql), schema: postgresSchema };
  },
} as const;

type StoreName = keyof typeof stores;
type Stored = Awaited<ReturnType<(typeof stores)[StoreName]>>;
const names = Object.keys(stores) as StoreName[];

const linesOf = async ({ rows, schema }: Stored): Promise<string[]> =>
  (await rows(schema)).map(({ line }) => String(line)).filter((line) => !line.startsWith('kysely_'));

const tablesOf = async (stored: Stored): Promise<string[]> => [
  ...new Set((await linesOf(stored)).map((line) => line.split('.')[0] ?? '')),
];

/** Every row of every table, in an order of their own. */
async function contentsOf(stored: Stored): Promise<Map<string, string[]>> {
  const tables = (await tablesOf(stored)).toSorted();
  const contents = new Map<string, string[]>();
  for (const table of tables) {
    const rows = await stored.rows(`SELECT * FROM ${table}`);
    contents.set(table, rows.map((row) => JSON.stringify(plain(row))).toSorted());
  }
  return contents;
}

const plain = (row: Record<string, unknown>) =>
  Object.entries(row)
    .map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));

const odd = [
  '\u0000',
  '\ud800',
  '💙',
  '{"a":"\\"}',
  'NULL',
  '',
  '"\\\n\r\t',
  "'; DROP TABLE responses; --",
  '{rows} $1 ?',
];

/** Has rows in each table, and more than a portion of answers and votes. */
async function fill(url: string): Promise<void> {
  const store = await openStore(url);
  const day = '2026-03-10';
  const counting = { counted: (choice: readonly string[]) => choice, batch: 3 };
  const many = Array.from({ length: portion + 7 }, (_, i) => i);
  await Promise.all(
    many.map((i) => {
      const answers = { namnforslag: odd[i % odd.length] ?? '' };
      return store.records.add(exampleRecord(i, { response: { ...exampleResponse, answers } }));
    }),
  );
  await store.records.withdraw(exampleRecord(3).receiptHash, '2026-03-11T12:00:00.000Z');
  await Promise.all(
    many.map((i) => {
      const key = crypto.randomUUID().replaceAll('-', '');
      return store.votes.add(
        { receiptHash: key, poll: 'viktigast', bodyTag: 'tag' },
        {
          key: crypto.randomUUID().replaceAll('-', ''),
          poll: 'viktigast',
          choice: [i % 3 ? 'trad' : 'bankar'],
          day,
        },
        counting,
      );
    }),
  );
  await store.persons.claim('a'.repeat(32), 'viktigast', 'tag');
  await store.steps.keep(
    'parken',
    {
      asOf: '2026-03-10T12:00:00.000Z',
      results: { total: 0, threshold: 5, questions: [] },
    },
    undefined,
  );
  const officer = {
    id: '0a1b2c3d',
    name: 'Åsa "Ek", \\ {webb}',
    createdAt: day,
    expiresAt: '2099-01-01',
  } as const;
  await store.officers.addToken({ ...officer, role: 'read', hash: 'b'.repeat(64) });
  const entry = { at: day, officer: officer.id, name: officer.name, object: 'token', detail: '' } as const;
  await store.officers.note({ ...entry, action: 'token-created' });
  await store.close();
}

async function setup(name: StoreName) {
  const stored = await stores[name]();
  await fill(stored.url);
  const file = join(await temporaryFolder(), 'copy.db');
  return { ...stored, file };
}

const fault = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof DatabaseError, String(error));
  assert.match(error.message, pattern);
  return true;
};

it('has the same tables, columns and keys in both databases, and no number that counts rows', async () => {
  const [sqlite, other] = [await stores.SQLite(), await stores.PostgreSQL()];
  for (const { url } of [sqlite, other]) await (await openStore(url)).close();
  const lines = await linesOf(sqlite);
  assert.ok(lines.includes('poll_counts.option text not null key 2'), lines.join('\n'));
  assert.deepEqual((await linesOf(other)).toSorted(), lines.toSorted());
  const counted =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT wr AND name NOT LIKE 'sqlite_%'";
  const own = (await sqlite.rows(counted)).filter(({ name }) => !String(name).startsWith('kysely_'));
  assert.deepEqual(own, []);
  assert.deepEqual(await other.rows("SELECT relname FROM pg_class WHERE relkind = 'S'"), []);
});

for (const from of names) {
  for (const to of names) {
    it(`brings every table from ${from} by way of a file to ${to}, cell by cell`, async () => {
      const source = await setup(from);
      const target = await stores[to]();
      await copyToFile(source.url, source.file);
      const counts = await restoreCopy(source.file, target.url);
      const before = await contentsOf(source);
      for (const [table, rows] of before) assert.ok(rows.length > 0, `this test has no row in ${table}`);
      assert.deepEqual(await contentsOf(target), before);
      assert.deepEqual(counts, new Map([...before].map(([table, rows]) => [table, rows.length])));
      // What is restored can be opened and copied again.
      await (await openStore(target.url)).close();
      await copyToFile(target.url, `${source.file}.again`);
    });
  }
}

describe('a copy of PostgreSQL', () => {
  it('is of one moment, whatever is written while it is read', async () => {
    const { url, rows } = await setup('PostgreSQL');
    await readPostgres(url, async (source) => {
      const table = { name: 'responses', columns: ['receipt_hash'], types: ['text'], key: ['receipt_hash'] };
      const read: unknown[] = [];
      for await (const portionOf of source.rowsOf(table)) {
        if (read.length === 0) await rows("DELETE FROM responses WHERE receipt_hash LIKE '%5'");
        read.push(...portionOf);
      }
      assert.equal(read.length, portion + 7);
      let votes = 0;
      await rows('DELETE FROM poll_votes');
      const ofVotes = { ...table, name: 'poll_votes', columns: ['vote_key'], key: ['vote_key'] };
      for await (const portionOf of source.rowsOf(ofVotes)) votes += portionOf.length;
      assert.equal(votes, portion + 7);
      const change = 'SET lock_timeout = 1; ALTER TABLE poll_tokens ALTER COLUMN poll TYPE varchar(9)';
      await assert.rejects(rows(change), /lock timeout/);
    });
  });

  it('keeps the version of the tables, and is brought up to date where it is restored', async () => {
    const known = Object.fromEntries(Object.entries(migrations).slice(0, -1));
    const url = await postgres.database();
    await migratePostgres(url, known);
    await postgres.query(url, "INSERT INTO poll_totals VALUES ('viktigast', 7, 5, 2)");
    const file = join(await temporaryFolder(), 'copy.db');
    await copyToFile(url, file);
    const names = new DatabaseSync(file).prepare('SELECT name FROM kysely_migration ORDER BY name').all();
    assert.deepEqual(
      names.map(({ name }) => name),
      Object.keys(known),
    );
    for (const name of ['SQLite', 'PostgreSQL'] as const) {
      const target = await stores[name]();
      await restoreCopy(file, target.url);
      const done = await target.rows('SELECT name FROM kysely_migration');
      assert.equal(done.length, Object.keys(migrations).length);
      assert.deepEqual(
        (await target.rows('SELECT votes, shown, waiting FROM poll_totals')).map((row) => ({ ...row })),
        [{ votes: 7, shown: 5, waiting: 2 }],
      );
    }
  });

  it('is refused where its tables are not those of this version', async () => {
    const file = join(await temporaryFolder(), 'copy.db');
    for (const [change, says] of [
      [
        'ALTER TABLE responses ADD COLUMN mood text',
        /table responses has other columns .*: mood is none of ours/,
      ],
      ['ALTER TABLE poll_votes RENAME COLUMN day TO days', /: day is missing, days is none of ours/],
      ['DROP TABLE result_steps', /table result_steps is missing/],
      ["INSERT INTO kysely_migration VALUES ('9999-later', '')", /newer Samråd .*9999-later/],
      ['DROP TABLE kysely_migration', /holds none of the tables of Samråd/],
    ] as const) {
      const url = await postgres.database();
      await migratePostgres(url);
      await postgres.query(url, change);
      await assert.rejects(copyToFile(url, file), fault(says));
      await rm(file, { force: true });
    }
  });

  it('has what lies in partitions', async () => {
    const { url, rows, file } = await setup('PostgreSQL');
    await rows(`
      ALTER TABLE poll_votes RENAME TO poll_votes_before;
      CREATE TABLE poll_votes (LIKE poll_votes_before INCLUDING DEFAULTS, PRIMARY KEY (poll, vote_key))
        PARTITION BY LIST (poll);
      CREATE TABLE poll_votes_rest PARTITION OF poll_votes DEFAULT;
      CREATE TABLE poll_votes_one PARTITION OF poll_votes FOR VALUES IN ('viktigast');
      INSERT INTO poll_votes SELECT * FROM poll_votes_before;
      INSERT INTO poll_votes VALUES ('0', 'annan', '[]', '2026-03-10');
      DROP TABLE poll_votes_before`);
    await copyToFile(url, file);
    const counts = await restoreCopy(file, await postgres.database());
    assert.equal(counts.get('poll_votes'), portion + 8);
  });

  it('needs no more rights than to read', async () => {
    const { url, file } = await setup('PostgreSQL');
    await postgres.query(url, 'CREATE ROLE reader LOGIN');
    await postgres.query(url, 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader');
    await postgres.query(url, 'CREATE TABLE of_others (id text)');
    await copyToFile(url.replace('samrad@', 'reader@'), file);
  });
});

describe('a restore', () => {
  it('refuses a file that is cut off, damaged, empty, newer or no database, and writes nothing', async () => {
    const { url, file } = await setup('SQLite');
    const folder = await temporaryFolder();
    const copy = async (name: string) => {
      await copyToFile(url, join(folder, name));
      return join(folder, name);
    };
    await copyToFile(url, file);
    const changed = async (
      name: string,
      change: (handle: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
    ) => {
      const path = await copy(name);
      const handle = await open(path, 'r+');
      await change(handle);
      await handle.close();
      return path;
    };
    const newer = await copy('newer.db');
    const connection = new SqliteConnection(newer);
    await migrate(connection.db, { known: { ...migrations, '9999-later': { up: async () => {} } } });
    await connection.close();
    const less = await copy('less.db');
    const lessening = new DatabaseSync(less);
    lessening.exec('DROP TABLE audit_log');
    lessening.close();
    const faulty: [string, RegExp][] = [
      [
        await changed('cut.db', async (handle) => handle.truncate((await handle.stat()).size / 2)),
        /damaged, cut off/,
      ],
      [
        await changed('hole.db', (handle) => handle.write(Buffer.alloc(512, 7), 0, 512, 3 * 4096 + 9)),
        /damaged/,
      ],
      [await changed('empty.db', (handle) => handle.truncate(0)), /holds none of the tables of Samråd/],
      [
        await changed('text.db', (handle) => handle.write('This is a letter and no database.', 0)),
        /damaged, cut/,
      ],
      [newer, /newer Samråd .*9999-later/],
      [less, /table audit_log is missing/],
    ];
    for (const name of names) {
      const target = await stores[name]();
      for (const [path, says] of faulty) {
        await assert.rejects(restoreCopy(path, target.url), fault(says), path);
        assert.deepEqual(await tablesOf(target), [], path);
      }
      // The same database takes a whole one.
      await restoreCopy(file, target.url);
      assert.deepEqual(await tablesOf(target).then((tables) => tables.toSorted()), [
        ...(await contentsOf(target)).keys(),
      ]);
    }
  });

  it('refuses a database that holds anything, and leaves that as it was', async () => {
    const { url, file } = await setup('PostgreSQL');
    await copyToFile(url, file);
    for (const name of names) {
      const standing = await setup(name);
      const before = await contentsOf(standing);
      await assert.rejects(restoreCopy(file, standing.url), fault(/holds (the table )?\S+ already; /));
      assert.deepEqual(await contentsOf(standing), before);
    }
    for (const thing of [
      'SCHEMA other CREATE TABLE letters (id text)',
      'SEQUENCE numbers',
      'VIEW days AS SELECT 1',
    ]) {
      const other = await postgres.database();
      await postgres.query(other, `CREATE ${thing}`);
      await assert.rejects(restoreCopy(file, other), fault(/holds \w+\.\w+ already; make an empty one/));
    }
    const { url: gone } = await stores.SQLite();
    await (await open(`${gone}-wal`, 'w')).close();
    await assert.rejects(restoreCopy(file, gone), fault(/-wal of a database that is gone; move it away/));
  });

  it('undoes all of it where it breaks off near the end', async () => {
    const { url, file } = await setup('PostgreSQL');
    await copyToFile(url, file);
    const database = new DatabaseSync(file);
    // The last table by name, with two rows of one key.
    database.exec(`
      CREATE TABLE twice AS SELECT * FROM settings; INSERT INTO twice SELECT * FROM settings;
      DROP TABLE settings; ALTER TABLE twice RENAME TO settings`);
    database.close();
    for (const name of names) {
      const target = await stores[name]();
      await assert.rejects(restoreCopy(file, target.url), /unique/i);
      assert.deepEqual([...(await target.rows(target.schema))], []);
    }
  });
});

it('lays answers and votes in PostgreSQL in the order of their keys, all by one transaction', async () => {
  const { url, file } = await setup('SQLite');
  await copyToFile(url, file);
  const target = await stores.PostgreSQL();
  await restoreCopy(file, target.url);
  for (const [table, key] of [
    ['responses', 'receipt_hash'],
    ['poll_votes', 'vote_key'],
    ['poll_tokens', 'receipt_hash'],
  ]) {
    const keys = (await target.rows(`SELECT ${key} AS key FROM ${table} ORDER BY ctid`)).map(({ key }) =>
      String(key),
    );
    assert.deepEqual(keys, keys.toSorted());
    assert.equal((await target.rows(`SELECT DISTINCT xmin FROM ${table}`)).length, 1);
  }
});
