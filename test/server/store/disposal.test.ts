import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Client } from 'pg';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { PostgresConnection } from '../../../src/server/store/postgres/postgres-connection.ts';
import { isPostgresUrl } from '../../../src/server/store/postgres-url.ts';
import { StoredDisposal } from '../../../src/server/store/disposal.ts';
import { exampleResponse, exampleTimes } from '../../support/example-consultation.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const step = { asOf: '2026-04-01T00:00:00.000Z', results: { total: 3, threshold: 5, questions: [] } };

interface Database {
  readonly url: string;
  /** Runs statements as another program would. */
  run(sql: string): Promise<unknown>;
  rows(table: string): Promise<Record<string, unknown>[]>;
}

const postgres = await startPostgres({ ...hasty, synchronous_commit: 'off' });

const databases: Record<string, () => Promise<Database>> = {
  async SQLite() {
    const url = join(await temporaryFolder(), 'samrad.db');
    return {
      url,
      async run(sql) {
        const database = new DatabaseSync(url);
        database.exec(sql);
        database.close();
      },
      async rows(table) {
        const database = new DatabaseSync(url);
        const rows = database.prepare(`SELECT * FROM ${table}`).all();
        database.close();
        return rows;
      },
    };
  },
  async PostgreSQL() {
    const url = await postgres.database();
    return {
      url,
      run: (sql) => postgres.query(url, sql),
      rows: (table) => postgres.query(url, `SELECT * FROM ${table}`),
    };
  },
};

/** Lets one more answer come when results are kept, which is after the count and before the erasing. */
const insertAnswer = `INSERT INTO responses (receipt_hash, consultation, body_hash, received_at, flags)
  VALUES ('late', 'parken', '', '2026-03-13T00:00:00.000Z', '[]')`;
const answerWithResults = {
  sqlite: `CREATE TRIGGER late AFTER INSERT ON result_steps BEGIN ${insertAnswer}; END`,
  postgres: `CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN ${insertAnswer}; RETURN NULL; END $$;
    CREATE TRIGGER late AFTER INSERT ON result_steps FOR EACH ROW EXECUTE FUNCTION late()`,
};

for (const [name, create] of Object.entries(databases)) {
  const setup = async () => {
    const database = await create();
    const store = await openStore(database.url);
    return { ...database, ...store };
  };

  describe(`${name}: disposal`, () => {
    it('erases all answers to a consultation and what is left of withdrawn ones, and no other', async () => {
      const { records, disposal, steps, rows, close } = await setup();
      const secret = { ...exampleResponse, answers: { namnforslag: 'Gallrad sjöutsikt' } };
      for (const number of [1, 2, 3]) await records.add(exampleRecord(number, { response: secret }));
      await records.add(exampleRecord(4, { consultation: 'annat' }));
      await records.withdraw(exampleRecord(3).receiptHash, '2026-03-12T00:00:00.000Z');
      const kept = { answers: 2, withdrawn: 1, last: '2026-03-12T00:00:00.000Z' };
      assert.deepEqual(await disposal.kept('parken'), kept);

      for (const other of [{ answers: 3 }, { withdrawn: 0 }, { last: exampleRecord(2).receivedAt }]) {
        assert.equal(await disposal.purge('parken', { ...kept, ...other }, step), false);
      }
      assert.deepEqual((await listed(records.all('parken'))).length, 2, 'others than expected stay');
      assert.equal(await steps.find('parken'), undefined);

      assert.equal(await disposal.purge('parken', kept, step), true);
      assert.deepEqual(await disposal.kept('parken'), { answers: 0, withdrawn: 0, last: '' });
      assert.deepEqual(await steps.find('parken'), step);
      await close();
      assert.deepEqual(
        (await rows('responses')).map(({ consultation }) => consultation),
        ['annat'],
      );
    });

    it('leaves an answer that comes in between the count and the erasing', async () => {
      const { url, records, disposal, rows, run, close } = await setup();
      for (const number of [1, 2]) await records.add(exampleRecord(number));
      await run(answerWithResults[isPostgresUrl(url) ? 'postgres' : 'sqlite']);
      assert.equal(await disposal.purge('parken', await disposal.kept('parken'), step), true);
      await close();
      assert.deepEqual(
        (await rows('responses')).map(({ receipt_hash }) => receipt_hash),
        ['late'],
      );
    });

    it('erases as many answers as there are, in portions that let others write in between', async () => {
      const { records, disposal, close } = await setup();
      await Promise.all(Array.from({ length: 1_200 }, (_, number) => records.add(exampleRecord(number))));
      const purging = disposal.purge('parken', await disposal.kept('parken'), step);
      await records.add(exampleRecord(9_999, { consultation: 'annat' }));
      const { answers } = await disposal.kept('parken');
      assert.ok(answers > 0, 'all are gone before another could be written');
      assert.equal(await purging, true);
      assert.equal((await disposal.kept('parken')).answers, 0);
      assert.equal((await disposal.kept('annat')).answers, 1);
      await close();
    });

    it('knows what has changed since an instant, and the last that did', async () => {
      const { records, steps, close } = await setup();
      assert.deepEqual(await steps.changes('parken', ''), { sent: 0, last: '' });
      for (const number of [1, 2, 3]) await records.add(exampleRecord(number));
      await records.replace(exampleRecord(1).receiptHash, {
        response: exampleResponse,
        changedAt: '2026-03-11T00:00:00.000Z',
        flags: [],
      });
      await records.withdraw(exampleRecord(2).receiptHash, '2026-03-12T00:00:00.000Z');
      assert.deepEqual(await steps.changes('parken', ''), {
        sent: 2,
        last: '2026-03-12T00:00:00.000Z',
      });
      assert.equal((await steps.changes('parken', exampleRecord(2).receivedAt)).sent, 1);
      await close();
    });

    it('keeps a step in the place of the one that was found, and gives what stands', async () => {
      const { steps, close } = await setup();
      const later = { ...step, asOf: '2026-04-02T00:00:00.000Z', next: step.results };
      assert.deepEqual(await steps.keep('parken', step, undefined), step);
      assert.deepEqual(await steps.keep('parken', later, undefined), step, 'another was first');
      const recounted = { ...step, results: { ...step.results, total: 4 } };
      assert.deepEqual(await steps.keep('parken', later, recounted), step, 'another was found');
      assert.deepEqual(await steps.keep('parken', later, step), later);
      assert.deepEqual(await steps.find('parken'), later);
      assert.deepEqual(await steps.keep('parken', step, step), later, 'as a purge that is later');
      assert.deepEqual(await steps.keep('parken', step, later), step, 'its next is gone');
      assert.equal(await steps.find('annat'), undefined);
      await close();
    });

    it('forgets who voted in a poll: no receipt leads to a vote, and the counts stand', async () => {
      const { disposal, rows, close, ...store } = await setup();
      const content = createContent({ polls: examplePolls });
      const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
      const changeable = examplePolls.find((poll) => poll.changeable)?.id ?? '';
      const option = examplePolls.find(({ id }) => id === changeable)?.options[0]?.id ?? '';
      await backend.vote(changeable, { choice: [option] }, {});
      await backend.vote(changeable, { choice: [option] }, {});
      await backend.vote('en', { choice: ['a'] }, {});
      const before = await store.votes.tallies(changeable);
      const linked = (await rows('poll_tokens')).map(({ receipt_hash }) => receipt_hash);

      assert.equal(await disposal.voters(changeable), 2);
      assert.deepEqual(await disposal.pollsWithVoters(), [changeable, 'en'].sort());
      assert.equal(await disposal.forgetVoters(changeable), 2);
      assert.deepEqual(await disposal.pollsWithVoters(), ['en']);
      assert.equal(await disposal.forgetVoters(changeable), 0);
      assert.deepEqual(await store.votes.tallies(changeable), before);
      await close();
      assert.deepEqual(
        (await rows('poll_tokens')).map(({ poll }) => poll),
        ['en'],
      );
      const votes = await rows('poll_votes');
      assert.equal(votes.length, 3);
      for (const { vote_key } of votes) assert.ok(!linked.includes(vote_key));
    });

    it('forgets a person whose vote was lost on its way', async () => {
      const { disposal, run, close } = await setup();
      await run(`INSERT INTO poll_persons VALUES ('someone', 'en', ''), ('another', 'andra', '')`);
      assert.equal(await disposal.voters('en'), 1);
      assert.equal(await disposal.forgetVoters('en'), 1);
      assert.equal(await disposal.voters('en'), 0);
      assert.equal(await disposal.voters('andra'), 1);
      await close();
    });

    it('forgets who voted in portions, and stops between two of them when it is told to', async () => {
      const { disposal, rows, run, close } = await setup();
      const many = Array.from({ length: 1_200 }, (_, i) => String(i).padStart(32, '0'));
      const values = (row: (key: string) => string) => many.map((key) => `(${row(key)})`).join();
      await run(`INSERT INTO poll_tokens VALUES ${values((key) => `'${key}', 'en', ''`)}`);
      await run(`INSERT INTO poll_tokens VALUES ('other', 'andra', '')`);
      await run(`INSERT INTO poll_votes VALUES ${values((key) => `'${key}', 'en', '["a"]', '', NULL`)}`);
      await run(`INSERT INTO poll_persons VALUES ${values((key) => `'${key}', 'en', ''`)}`);

      const stopping = new AbortController();
      const forgetting = disposal.forgetVoters('en', stopping.signal);
      stopping.abort();
      const first = await forgetting;
      assert.ok(first > 0 && first < many.length, `${first} in a portion`);
      assert.equal((await rows('poll_tokens')).length, many.length + 1 - first);
      assert.equal(await disposal.forgetVoters('en', stopping.signal), 0);
      assert.equal(await disposal.forgetVoters('en'), many.length - first);
      await close();
      assert.deepEqual(await rows('poll_persons'), []);
      assert.deepEqual(
        (await rows('poll_tokens')).map(({ poll }) => poll),
        ['andra'],
      );
      const keys = (await rows('poll_votes')).map(({ vote_key }) => String(vote_key));
      assert.equal(new Set(keys).size, many.length);
      assert.deepEqual(
        keys.filter((key) => many.includes(key)),
        [],
      );
    });

    it('has votes laid anew whose voters are forgotten: their new keys stand in the order of the old', async () => {
      const { disposal, order, rows, run, close } = await setup();
      await run(`INSERT INTO poll_totals (poll, votes, shown, next, waiting) VALUES ('en', 1, 0, 0, 1)`);
      await run(`INSERT INTO poll_tokens VALUES ('hash', 'en', '')`);
      const settled = async () => (await rows('poll_totals'))[0]?.['settled'];
      await order.settle({ rest: 0, isOver: () => false });
      assert.equal(await settled(), 1);
      await disposal.forgetVoters('en');
      assert.equal(await settled(), 0);
      await close();
    });
  });
}

it('leaves nothing of the text in the files of the database', async () => {
  const folder = await temporaryFolder();
  const url = join(folder, 'samrad.db');
  const { records, disposal, close } = await openStore(url);
  const response = { ...exampleResponse, answers: { namnforslag: 'Gallrad sjöutsikt' } };
  await records.add(exampleRecord(1, { response }));
  assert.ok((await readFile(`${url}-wal`)).includes('Gallrad sjöutsikt'));
  assert.ok(await disposal.purge('parken', await disposal.kept('parken'), step));
  // Somebody else has the database open, as a server has while a command runs.
  const other = await openStore(url);
  await close();
  for (const file of [url, `${url}-wal`]) {
    assert.ok(!(await readFile(file)).includes('Gallrad sjöutsikt'), file);
  }
  await other.close();
});

it('erases nothing in PostgreSQL that is withdrawn between the count and the erasing', async () => {
  const url = await postgres.database();
  const { records, disposal, close } = await openStore(url);
  await records.add(exampleRecord(1));
  const kept = await disposal.kept('parken');
  const resident = new Client({ connectionString: url });
  await resident.connect();
  await resident.query("BEGIN; UPDATE responses SET withdrawn_at = '2026-03-12T00:00:00.000Z'");
  const purging = disposal.purge('parken', kept, step);
  const waiting =
    "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  while ((await postgres.query(url, waiting)).length === 0) await setImmediate();
  await resident.query('COMMIT');
  assert.equal(await purging, false);
  assert.deepEqual(await disposal.kept('parken'), {
    answers: 0,
    withdrawn: 1,
    last: '2026-03-12T00:00:00.000Z',
  });
  await resident.end();
  await close();
});

it('clears away what PostgreSQL keeps of who voted, once they are forgotten', async () => {
  const url = await postgres.database();
  await (await openStore(url)).close();
  const connection = new PostgresConnection(url, { eraseAfter: 600_000 });
  const disposal = new StoredDisposal(connection);
  await disposal.forgetVoters('en');
  await postgres.query(url, "INSERT INTO poll_tokens VALUES ('hash', 'en', '')");
  assert.equal(await disposal.forgetVoters('en'), 1);
  await connection.close();
  const vacuumed =
    "SELECT 1 FROM pg_stat_user_tables WHERE relname = 'poll_tokens' AND last_vacuum IS NOT NULL";
  assert.equal((await postgres.query(url, vacuumed)).length, 1);
});
