import assert from 'node:assert/strict';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { exampleDialogue, examplePoll, exampleResponse } from '../../../support/example-consultation.ts';
import { openConsultation, writeContent } from '../../../support/example-content.ts';
import { hasty, startPostgres } from '../../../support/postgres.ts';
import { samrad, type ServerProcess } from '../../../support/samrad-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { serving, setUpFolder } from '../serve-setup.ts';

const postgres = await startPostgres(hasty);

const stores = {
  SQLite: async () => join(await temporaryFolder(), 'samrad.db'),
  PostgreSQL: () => postgres.database(),
} as const;
type StoreName = keyof typeof stores;
const names = Object.keys(stores) as StoreName[];

type Rows = readonly Record<string, unknown>[];

async function rowsOf(url: string, sql: string): Promise<Rows> {
  if (url.startsWith('postgres:')) return postgres.query(url, sql);
  const database = new DatabaseSync(url, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const livePoll = { ...examplePoll, results: 'always', threshold: 1, changeable: true };
const [first = '', second = ''] = examplePoll.options.map(({ id }) => id);

/** An answer, told from every other by its word, or a vote. */
interface Submission {
  readonly key: string;
  readonly word?: string;
  readonly choice?: string;
}

interface Acknowledged extends Submission {
  readonly receipt: string;
}

const send = (server: ServerProcess, { key, word, choice }: Submission) => {
  const answers = { ...exampleResponse.answers, namnforslag: word };
  return fetch(
    new URL(choice ? 'v1/polls/viktigast/votes' : 'v1/consultations/parken/responses', server.url),
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(choice ? { choice: [choice] } : { ...exampleResponse, answers }),
    },
  );
};

async function acknowledged(server: ServerProcess, submission: Submission): Promise<Acknowledged> {
  const answer = await send(server, submission);
  assert.equal(answer.status, 201);
  return { ...submission, receipt: ((await answer.json()) as { receipt: string }).receipt };
}

/** Answers, and votes of which two of three are for the first option. */
const submissions = (word: string, count: number): Submission[] =>
  Array.from({ length: count }, (_, i) => [
    { key: crypto.randomUUID(), word: `${word}-${i}` },
    { key: crypto.randomUUID(), choice: i % 3 === 0 ? second : first },
  ]).flat();

const serve = (content: string, url: string) =>
  serving(['--content', content, '--database', url], { SAMRAD_RATE_LIMIT: 'off', SAMRAD_PROOF: 'off' });

async function stop(server: ServerProcess): Promise<void> {
  server.signal('SIGTERM');
  assert.equal((await server.finished).code, 0);
}

/** A copy that was made while people answered and voted at every moment. */
async function backUp(name: StoreName) {
  const folder = await temporaryFolder();
  const content = await writeContent(folder, {
    'dialogues/exempelstaden.json': exampleDialogue,
    'consultations/parken.json': openConsultation,
    'polls/viktigast.json': livePoll,
  });
  const url = await stores[name]();
  const server = await serve(content, url);
  const token = await samrad(['token', 'create', '--name', 'Åsa', '--role', 'read', '--database', url]);
  assert.equal(token.code, 0, token.errors);
  const before = await Promise.all(submissions('before', 40).map((each) => acknowledged(server, each)));
  const log = (await samrad(['audit', '--database', url])).output;
  const file = join(folder, 'copy.db');
  let isCopying = true;
  const during: Acknowledged[] = [];
  const client = async () => {
    for (let i = 0; isCopying; i++) {
      for (const each of submissions(`during-${crypto.randomUUID()}`, 1)) {
        during.push(await acknowledged(server, each));
      }
    }
  };
  const clients = Array.from({ length: 4 }, client);
  const { code, output, errors } = await samrad(['backup', file, '--database', url]);
  isCopying = false;
  await Promise.all(clients);
  assert.deepEqual([code, errors], [0, '']);
  assert.match(output, /^Copied to .*copy\.db\. It opens receipts/);
  assert.ok(during.length > 10, 'people wrote meanwhile');
  const after = await Promise.all(submissions('after', 1).map((each) => acknowledged(server, each)));
  await stop(server);
  return { folder, content, file, token: token.output.trim(), before, during, after, log };
}

const copies = { SQLite: backUp('SQLite'), PostgreSQL: backUp('PostgreSQL') };
type Copy = Awaited<ReturnType<typeof backUp>>;

const get = (server: ServerProcess, path: string, authorization: string) =>
  fetch(new URL(path, server.url), { headers: { authorization } });

/** Counts by option as the votes themselves have them. */
async function countedVotes(url: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { choice } of await rowsOf(url, 'SELECT choice FROM poll_votes')) {
    for (const option of JSON.parse(String(choice)) as string[])
      counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return counts;
}

/** A server on what was restored has all that was acknowledged before the copy was begun, once, and nothing by halves. */
async function checkServed(url: string, { content, token, before, during, after, log }: Copy): Promise<void> {
  assert.ok((await samrad(['audit', '--database', url])).output.startsWith(log));
  assert.match(log, /\ttoken-created\t/);
  const counts = await countedVotes(url);
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  assert.deepEqual(
    (await rowsOf(url, 'SELECT votes FROM poll_totals')).map(({ votes }) => votes),
    [total],
  );
  assert.equal((await rowsOf(url, 'SELECT * FROM poll_tokens')).length, total);
  const kept = await rowsOf(url, 'SELECT option, votes FROM poll_counts');
  assert.deepEqual(
    new Map(kept.map(({ option, votes }) => [String(option), Number(votes)] as const)),
    counts,
  );
  const votesOf = (option: string) => before.filter(({ choice }) => choice === option).length;
  for (const option of [first, second]) assert.ok((counts.get(option) ?? 0) >= votesOf(option), option);

  const server = await serve(content, url);
  const exported = await get(server, 'v1/consultations/parken/responses?format=json', `Bearer ${token}`);
  assert.equal(exported.status, 200, 'the officer is let in');
  const document = (await exported.json()) as { responses: { answers: { namnforslag: string } }[] };
  const words = document.responses.map(({ answers }) => answers.namnforslag);
  assert.equal(new Set(words).size, words.length, 'no answer twice');
  const sentWords = new Set([...before, ...during].flatMap(({ word }) => word ?? []));
  assert.ok(words.every((word) => sentWords.has(word)));
  for (const { word, receipt, key, choice } of before) {
    const path = choice === undefined ? 'v1/responses' : 'v1/votes';
    if (choice === undefined) {
      assert.ok(words.includes(word ?? ''), word);
      const read = await get(server, path, `Receipt ${receipt}`);
      const { response } = (await read.json()) as { response: { answers: { namnforslag: string } } };
      assert.equal(response.answers.namnforslag, word);
    }
    const retry = await send(server, { key, ...(word ? { word } : {}), ...(choice ? { choice } : {}) });
    assert.ok(retry.ok, String(retry.status));
    assert.equal(((await retry.json()) as { receipt: string }).receipt, receipt, 'the first answer again');
  }
  const results = await fetch(new URL('v1/polls/viktigast/results', server.url));
  assert.equal(((await results.json()) as { total: number }).total, total, 'no retry is counted');
  const vote = before.find(({ choice }) => choice === second) ?? assert.fail();
  const changed = await fetch(new URL('v1/votes', server.url), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Receipt ${vote.receipt}` },
    body: JSON.stringify({ choice: [first] }),
  });
  assert.equal(changed.status, 200, 'a receipt changes its vote');
  for (const { receipt, choice } of after) {
    if (choice === undefined)
      assert.equal((await get(server, 'v1/responses', `Receipt ${receipt}`)).status, 404);
  }
  await stop(server);
  const changedCounts = await countedVotes(url);
  assert.deepEqual(
    [changedCounts.get(first), changedCounts.get(second)],
    [(counts.get(first) ?? 0) + 1, (counts.get(second) ?? 0) - 1],
  );
}

describe('a copy that was made while people answer and vote', () => {
  for (const from of names) {
    it(`of ${from} is its owner's alone, is whole, and is served as it is`, async () => {
      const copy = await copies[from];
      assert.equal((await stat(copy.file)).mode & 0o777, 0o600);
      assert.deepEqual(
        (await readdir(copy.folder)).filter((name) => name.startsWith('copy')),
        ['copy.db'],
      );
      const own = join(copy.folder, 'served.db');
      assert.equal((await samrad(['backup', own, '--database', copy.file])).code, 0);
      await checkServed(own, copy);
    });

    for (const to of names) {
      it(`of ${from} is restored to ${to} with all that was acknowledged before`, async () => {
        const copy = await copies[from];
        const url = await stores[to]();
        const { code, output, errors } = await samrad(['restore', copy.file, '--database', url]);
        assert.deepEqual([code, errors], [0, '']);
        const [head, ...lines] = output.trimEnd().split('\n');
        assert.equal(head, `Restored to ${url}:`);
        const counts = new Map(lines.map((line) => line.split('\t').toReversed() as [string, string]));
        const rows = await rowsOf(url, 'SELECT * FROM responses');
        assert.equal(counts.get('responses'), String(rows.length));
        if (to === 'SQLite') assert.equal((await stat(url)).mode & 0o777, 0o600);
        await checkServed(url, copy);
      });
    }
  }
});

/** A copy with so many votes that nobody restores it at once. */
async function longCopy(): Promise<string> {
  const { file, folder } = await copies.SQLite;
  const long = join(folder, `long-${crypto.randomUUID()}.db`);
  assert.equal((await samrad(['backup', long, '--database', file])).code, 0);
  const database = new DatabaseSync(long);
  database.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
    INSERT INTO poll_votes SELECT printf('%032x', i), 'annan', '["trad"]', '2026-03-10', NULL FROM n`);
  database.close();
  return long;
}

function hasEnded(running: Promise<unknown>): () => boolean {
  let isEnded = false;
  void running.finally(() => (isEnded = true));
  return () => isEnded;
}

describe('samrad restore', () => {
  it('leaves an empty PostgreSQL when it is killed halfway, and restores to that afterwards', async () => {
    const { file } = await copies.SQLite;
    const long = await longCopy();
    const url = await postgres.database();
    const other = await postgres.database();
    const busy = `SELECT pid FROM pg_stat_activity WHERE application_name = 'samrad restoring' AND query LIKE 'INSERT INTO "poll_votes"%'`;
    const killed = new AbortController();
    const running = samrad(['restore', long, '--database', url], {}, killed.signal);
    const ended = hasEnded(running);
    while (!ended() && (await postgres.query(other, busy)).length === 0);
    killed.abort();
    assert.equal((await running).code, null);
    const left = `SELECT pid FROM pg_stat_activity WHERE application_name = 'samrad restoring'`;
    while ((await postgres.query(other, left)).length > 0);
    assert.deepEqual(await postgres.query(url, "SELECT * FROM pg_tables WHERE schemaname = 'public'"), []);
    assert.equal((await samrad(['restore', file, '--database', url])).code, 0);
  });

  it('leaves an empty SQLite when it is killed halfway, and restores to that afterwards', async () => {
    const { file, folder } = await copies.SQLite;
    const long = await longCopy();
    const url = join(folder, 'halfway.db');
    const killed = new AbortController();
    const running = samrad(['restore', long, '--database', url], {}, killed.signal);
    const ended = hasEnded(running);
    const size = async () => (await stat(url).catch(() => ({ size: 0 }))).size;
    while (!ended() && (await size()) < 1_000_000);
    killed.abort();
    assert.equal((await running).code, null);
    const { code, output } = await samrad(['restore', file, '--database', url]);
    assert.equal(code, 0);
    const [votes] = await rowsOf(url, 'SELECT count(*) AS n FROM poll_votes');
    assert.match(output, new RegExp(`^${String(votes?.['n'])}\tpoll_votes$`, 'm'));
  });

  it('says what it cannot do and how to mend it, without the password, and changes nothing', async () => {
    const { file, folder } = await copies.SQLite;
    const text = join(folder, 'letter.txt');
    await writeFile(text, 'Not a database, however long this letter may be.'.repeat(100));
    const full = await postgres.database();
    await postgres.query(full, 'CREATE TABLE letters (id text)');
    const away = 'postgres://u:hemligt@127.0.0.1:1/samrad';
    const fresh = join(folder, 'fresh.db');
    for (const [code, from, database, says] of [
      [
        2,
        join(folder, 'none.db'),
        fresh,
        /^samrad: There is no file .*none\.db\. Give one that samrad backup/,
      ],
      [2, file, ':memory:', /^samrad: What is in memory is gone when the command ends/],
      [
        1,
        text,
        fresh,
        /letter\.txt could not be restored: it is damaged, cut off or no backup .*; take another/,
      ],
      [
        1,
        file,
        file,
        /could not be restored: the database .*copy\.db holds the \w+ \w+ already; move it away/,
      ],
      [1, file, full, /holds public\.letters already; make an empty one with createdb/],
      [1, file, away, /ECONNREFUSED.*\. Nothing was written to postgres:\/\/u@127\.0\.0\.1:1\/samrad\./],
    ] as const) {
      const result = await samrad(['restore', from, '--database', database]);
      assert.deepEqual([result.code, result.output], [code, ''], result.errors);
      assert.match(result.errors, says);
      assert.doesNotMatch(result.errors, /hemligt/);
    }
    await assert.rejects(stat(fresh), 'no file is made for nothing');
  });
});

describe('samrad backup', () => {
  it('writes over no file, makes none where it fails, and tells why without the password', async () => {
    const { folder, database, options } = await setUpFolder();
    const file = join(folder, 'copy.db');
    const none = await samrad(['backup', file, '--database', database]);
    assert.deepEqual([none.code, none.output], [2, '']);
    assert.match(none.errors, /There is no database/);
    await stop(await serving(options));
    assert.equal((await samrad(['backup', file, '--database', database])).code, 0);
    const size = (await stat(file)).size;
    const again = await samrad(['backup', file, '--database', database]);
    assert.equal(again.code, 2);
    assert.match(again.errors, /There is a file .*copy\.db already/);
    assert.equal((await stat(file)).size, size);
    const nowhere = await samrad(['backup', join(folder, 'none/copy.db'), '--database', database]);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.errors, /^samrad: The database could not be copied: ENOENT/);
    const other = join(folder, 'other.db');
    for (const [url, says] of [
      [
        'postgres://u:hemligt@127.0.0.1:1/samrad',
        /could not be copied: .*ECONNREFUSED.*\. Nothing was left at /,
      ],
      [await postgres.database(), /could not be copied: it holds none of the tables of Samråd/],
    ] as const) {
      const failed = await samrad(['backup', other, '--database', url]);
      assert.deepEqual([failed.code, failed.output], [1, '']);
      assert.match(failed.errors, says);
      assert.doesNotMatch(failed.errors, /hemligt/);
    }
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('other')),
      [],
    );
  });
});
