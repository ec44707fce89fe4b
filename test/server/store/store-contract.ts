import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { tagChoice } from '../../../src/backend/receipt.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { exampleResponse, exampleTimes } from '../../support/example-consultation.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';

export interface DatabaseUnderTest {
  /** What `openStore` takes. */
  readonly url: string;
  /** The rows of a table, as another program sees them. */
  rows(table: string): Promise<Record<string, unknown>[]>;
}

const content = createContent({ polls: examplePolls });

/** What every store that lasts must do, whatever database it is in. `createDatabase`: makes an empty one. */
export function storeContract(name: string, createDatabase: () => Promise<DatabaseUnderTest>): void {
  async function setup() {
    const database = await createDatabase();
    const open = async () => {
      const { close, ...store } = await openStore(database.url);
      const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
      return { close, records: store.records, secret: store.secret, backend };
    };
    return { ...database, open, ...(await open()) };
  }

  describe(`${name}: answers`, () => {
    it('are kept over a restart, and so is the secret', async () => {
      const { open, close, records, secret } = await setup();
      const record = exampleRecord(1, { flags: ['personal-number'] });
      await records.add(record);
      await close();
      const again = await open();
      assert.deepEqual(await again.records.find(record.receiptHash), record);
      assert.equal(secret.length, 32);
      assert.deepEqual([...again.secret], [...secret]);
      await again.close();
    });

    it('are kept letter by letter, whatever is in them', async () => {
      const { close, records } = await setup();
      const odd = [
        '\u0000',
        '\ud800',
        '\uffff',
        '💙',
        '"\\\n\r\t',
        "'; DROP TABLE responses; --",
        '{rows} $1 ?',
      ];
      const answers = Object.fromEntries(odd.map((text, i) => [`fraga-${i}`, text]));
      const record = exampleRecord(1, { response: { ...exampleResponse, answers } });
      assert.deepEqual(await records.add(record), record);
      assert.deepEqual(await records.find(record.receiptHash), record);
      assert.deepEqual(await listed(records.all('parken')), [record]);
      await close();
    });

    it('of 50 equal ones at once one is kept, and given to all', async () => {
      const { close, records } = await setup();
      const sent = Array.from({ length: 50 }, (_, i) =>
        exampleRecord(7, { receivedAt: new Date(i * 1_000).toISOString() }),
      );
      const standing = await Promise.all(sent.map((record) => records.add(record)));
      assert.deepEqual(new Set(standing.map(({ receivedAt }) => receivedAt)), new Set([sent[0]?.receivedAt]));
      assert.equal((await listed(records.all('parken'))).length, 1);
      await close();
    });

    it('are replaced, and say when', async () => {
      const { close, records } = await setup();
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
      await close();
    });

    it('are erased once when withdrawn, and leave their key', async () => {
      const { close, records } = await setup();
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
      assert.deepEqual(await listed(records.all('parken', 'withdrawn')), [withdrawn]);
      await close();
    });

    it('changed many at once keep each its own change', async () => {
      const { close, records } = await setup();
      const numbers = Array.from({ length: 40 }, (_, number) => number);
      await Promise.all(numbers.map((number) => records.add(exampleRecord(number))));
      const changes = await Promise.all(
        numbers.map((number) => {
          const { receiptHash } = exampleRecord(number);
          return number % 2 === 0
            ? records.withdraw(receiptHash, `w${number}`)
            : records.replace(receiptHash, { response: exampleResponse, changedAt: `c${number}`, flags: [] });
        }),
      );
      assert.deepEqual(
        changes.map((record) => record?.withdrawnAt ?? record?.changedAt),
        numbers.map((number) => `${number % 2 === 0 ? 'w' : 'c'}${number}`),
      );
      await close();
    });

    it('are given in the order they came, over many pages', async () => {
      const { close, records } = await setup();
      const numbers = Array.from({ length: 1_203 }, (_, i) => i);
      const shuffled = numbers.toSorted((a, b) => ((a * 7_919) % 1_203) - ((b * 7_919) % 1_203));
      await Promise.all(shuffled.map((number) => records.add(exampleRecord(number))));
      await records.add(exampleRecord(9_999, { consultation: 'annat' }));
      const hashes = (await listed(records.all('parken'))).map(({ receiptHash }) => receiptHash);
      assert.deepEqual(
        hashes,
        numbers.map((number) => exampleRecord(number).receiptHash),
      );
      await close();
    });

    it('that came in the same instant are all given', async () => {
      const { close, records } = await setup();
      const { receivedAt } = exampleRecord(0);
      await Promise.all(
        Array.from({ length: 1_001 }, (_, number) => records.add(exampleRecord(number, { receivedAt }))),
      );
      assert.equal((await listed(records.all('parken'))).length, 1_001);
      await close();
    });

    it('are taken while somebody reads them all', async () => {
      const { close, records } = await setup();
      await Promise.all(Array.from({ length: 101 }, (_, number) => records.add(exampleRecord(number))));
      const reader = records.all('parken')[Symbol.asyncIterator]();
      await reader.next();
      await records.add(exampleRecord(600));
      let last = await reader.next();
      for (let next = last; !next.done; next = await reader.next()) last = next;
      assert.equal(last.value?.receiptHash, exampleRecord(600).receiptHash);
      await close();
    });
  });

  describe(`${name}: votes`, () => {
    const caller = { idempotencyKey: 'sentinel-0123456789' };

    it('of fifty equal ones at once leave one row in every table', async () => {
      const { backend, rows, close } = await setup();
      await Promise.all(Array.from({ length: 50 }, () => backend.vote('en', { choice: ['a'] }, caller)));
      for (const table of ['poll_votes', 'poll_tokens', 'poll_counts', 'poll_totals'])
        assert.equal((await rows(table)).length, 1, table);
      assert.equal((await rows('poll_counts'))[0]?.['votes'], 1);
      await close();
    });

    it('and answers of fifty equal ones at once by way of two stores leave one row', async () => {
      const { backend, records, rows, open, close } = await setup();
      const other = await open();
      const votes = Array.from({ length: 50 }, (_, i) =>
        (i % 2 === 0 ? backend : other.backend).vote('en', { choice: ['a'] }, caller),
      );
      const answers = Array.from({ length: 50 }, (_, i) =>
        (i % 2 === 0 ? records : other.records).add(
          exampleRecord(7, { receivedAt: new Date(i * 1_000).toISOString() }),
        ),
      );
      const isNew = (await Promise.all(votes)).filter(({ isReplay }) => isReplay !== true);
      assert.equal(isNew.length, 1);
      assert.equal(new Set((await Promise.all(answers)).map(({ receivedAt }) => receivedAt)).size, 1);
      for (const table of ['poll_votes', 'poll_tokens', 'poll_counts', 'poll_totals', 'responses'])
        assert.equal((await rows(table)).length, 1, table);
      assert.equal((await rows('poll_totals'))[0]?.['votes'], 1);
      await Promise.all([close(), other.close()]);
    });

    it('keep no more than their choice and the day, under a key that leads to nobody', async () => {
      const { backend, rows, close } = await setup();
      const { receipt } = await backend.vote('en', { choice: ['a'] }, caller);
      const [vote = {}] = await rows('poll_votes');
      const [token = {}] = await rows('poll_tokens');
      assert.deepEqual(
        { ...vote, vote_key: '' },
        { vote_key: '', poll: 'en', choice: '["a"]', day: '2026-03-10', counted: null },
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

    it('are not told by a receipt and all the tables', async () => {
      const { backend, rows, close } = await setup();
      const { receipt } = await backend.vote('en', { choice: ['a'] }, caller);
      const [token = {}] = await rows('poll_tokens');
      const tag = String(token['body_tag']);
      assert.equal(tag, await tagChoice(caller.idempotencyKey, ['a']));
      for (const key of [receipt, receipt.replaceAll('-', ''), String(token['receipt_hash'])])
        for (const choice of ['a', 'b', 'c']) assert.notEqual(tag, await tagChoice(key, [choice]));
      await close();
    });

    it('do not tell by their tags who chose alike', async () => {
      const { backend, rows, close } = await setup();
      for (let i = 0; i < 3; i++) await backend.vote('en', { choice: ['a'] }, {});
      assert.equal(new Set((await rows('poll_tokens')).map((token) => token['body_tag'])).size, 3);
      await close();
    });

    it('are kept over a restart, with their counts and what is shown', async () => {
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

    it('are counted as their rows have it, whatever is cast and changed by way of two stores', async () => {
      const { backend, rows, open, close } = await setup();
      const other = await open();
      const one = (i: number) => (i % 2 === 0 ? backend : other.backend);
      const options = ['a', 'b', 'c'];
      const receipts = await Promise.all(
        Array.from({ length: 60 }, (_, i) => one(i).vote('andras', { choice: [options[i % 3] ?? ''] }, {})),
      );
      const changes = receipts
        .slice(0, 30)
        .flatMap((receipt, i) => [
          [receipt, options[i % 2] ?? ''] as const,
          [receipt, options[(i + 1) % 3] ?? ''] as const,
        ]);
      await Promise.all(
        changes.map(([receipt, option], i) => one(i).changeVote({ choice: [option] }, receipt)),
      );
      const held = (await rows('poll_votes')).map((vote) => String(vote['choice']));
      for (const { option, votes } of await rows('poll_counts'))
        assert.equal(votes, held.filter((choice) => choice === `["${String(option)}"]`).length);
      assert.equal((await rows('poll_totals'))[0]?.['votes'], 60);
      await Promise.all([close(), other.close()]);
    });
  });
}
