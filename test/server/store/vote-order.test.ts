import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { exampleTimes } from '../../support/example-consultation.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const postgres = await startPostgres(hasty);
const content = createContent({ polls: examplePolls });
const tables = ['poll_tokens', 'poll_persons', 'poll_votes'];
const options = ['a', 'b', 'c'];
const atOnce = { rest: 0, isOver: () => false };

type Rows = Record<string, unknown>[];

const databases = {
  async SQLite() {
    const url = join(await temporaryFolder(), 'samrad.db');
    const rows = async (table: string): Promise<Rows> => {
      const database = new DatabaseSync(url, { readOnly: true });
      const all = database.prepare(`SELECT * FROM ${table}`).all();
      database.close();
      return all;
    };
    return { url, rows };
  },
  async PostgreSQL() {
    const url = await postgres.database();
    const rows = (table: string): Promise<Rows> => postgres.query(url, `SELECT * FROM ${table}`);
    return { url, rows };
  },
};

const byText = (rows: Rows): string[] => rows.map((row) => JSON.stringify(Object.values(row))).sort();

for (const [name, create] of Object.entries(databases)) {
  async function setup() {
    const { url, rows } = await create();
    const open = async () => {
      const store = await openStore(url);
      return {
        ...store,
        backend: createRecordBackend({ content, ...store, now: () => exampleTimes.during }),
      };
    };
    const store = await open();
    const cast = (poll: string, many: number, backend = store.backend) =>
      Promise.all(
        Array.from({ length: many }, (_, i) => backend.vote(poll, { choice: [options[i % 3] ?? ''] }, {})),
      );
    const persons = (many: number) =>
      Promise.all(
        Array.from({ length: many }, (_, i) => store.persons.claim(`person ${i}`, 'en', `tag ${i}`)),
      );
    const all = async () =>
      Object.fromEntries(await Promise.all(tables.map(async (one) => [one, byText(await rows(one))])));
    return { ...store, open, rows, cast, persons, all };
  }

  describe(`laying votes in the order of their keys, in ${name}`, () => {
    it('changes none, loses none and makes none, however many there are', async () => {
      const { cast, persons, all, order, rows, close } = await setup();
      await cast('en', 1_203);
      await cast('flera', 7);
      await persons(501);
      const before = await all();
      await order.settle(atOnce);
      assert.deepEqual(await all(), before);
      assert.deepEqual(
        (await rows('poll_totals')).map(({ votes, settled }) => [votes, settled]).sort(),
        [
          [1_203, 1_203],
          [7, 7],
        ].sort(),
      );
      await close();
    });

    it('leaves votes that are cast and changed meanwhile, by way of another store too, as they were cast and changed', async () => {
      const { cast, order, backend, rows, open, close } = await setup();
      const other = await open();
      const receipts = await cast('andras', 300);
      let isOver = false;
      const settling = (async () => {
        while (!isOver) {
          await cast('en', 1, other.backend);
          await Promise.all([order.settle(atOnce), other.order.settle(atOnce)]);
        }
      })();
      for (let round = 0; round < 4; round++) {
        await Promise.all(
          receipts.map((receipt, i) =>
            (i % 2 ? backend : other.backend).changeVote(
              { choice: [options[(i + round) % 3] ?? ''] },
              receipt,
            ),
          ),
        );
        await Promise.all([cast('andras', 20), cast('andras', 20, other.backend)]);
      }
      isOver = true;
      await settling;
      const votes = (await rows('poll_votes')).filter(({ poll }) => poll === 'andras');
      assert.equal(votes.length, 460);
      assert.equal((await rows('poll_tokens')).filter(({ poll }) => poll === 'andras').length, 460);
      for (const { poll, option, votes: counted } of await rows('poll_counts')) {
        if (poll !== 'andras') continue;
        const held = votes.filter(({ choice }) => choice === `["${String(option)}"]`).length;
        assert.equal(held, counted, String(option));
      }
      await Promise.all([close(), other.close()]);
    });

    it('ends when it is told to, and begins anew the next time', async () => {
      const { cast, order, rows, close } = await setup();
      await cast('en', 40);
      await order.settle({ rest: 0, isOver: () => true });
      const settled = async () => (await rows('poll_totals'))[0]?.['settled'];
      assert.equal(await settled(), 0);
      await order.settle(atOnce);
      assert.equal(await settled(), 40);
      await close();
    });
  });
}

it('writes nothing anew in PostgreSQL where nobody has voted since', async () => {
  const url = await postgres.database();
  const store = await openStore(url);
  const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
  for (let i = 0; i < 5; i++) await backend.vote('en', { choice: ['a'] }, {});
  const written = async () =>
    (await postgres.query(url, 'SELECT xmin::text FROM poll_votes')).map(({ xmin }) => xmin);
  await store.order.settle(atOnce);
  const before = await written();
  assert.equal(new Set(before).size, 1);
  await store.order.settle(atOnce);
  assert.deepEqual(await written(), before);
  await store.close();
});
