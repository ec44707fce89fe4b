import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { exampleDialogue, examplePoll, exampleResponse } from '../../support/example-consultation.ts';
import { openConsultation, writeContent } from '../../support/example-content.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';
import { samrad } from '../../support/samrad-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { post, serving } from './serve-setup.ts';

type Row = Readonly<Record<string, unknown>>;
type Dump = ReadonlyMap<string, readonly Row[]>;

const postgres = await startPostgres(hasty);

interface Stored {
  readonly url: string;
  /** Every row of every table, in the order in which the database gives them by itself. */
  dump(): Promise<Dump>;
  /** The files of the database, as a thief of the disk has them. */
  files(): Promise<Buffer[]>;
}

function dumpOf(file: string): Dump {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const rows = tables.map(
    ({ name }) => [String(name), database.prepare(`SELECT * FROM ${String(name)}`).all()] as const,
  );
  database.close();
  return new Map(rows);
}

const stores = {
  async SQLite(): Promise<Stored> {
    const folder = await temporaryFolder();
    const url = join(folder, 'samrad.db');
    return {
      url,
      dump: async () => dumpOf(url),
      files: async () => Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name)))),
    };
  },
  async PostgreSQL(): Promise<Stored> {
    const url = await postgres.database();
    return {
      url,
      async dump() {
        const tables = await postgres.query(
          url,
          "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
        );
        const dumped = new Map<string, Row[]>();
        for (const { tablename } of tables) {
          dumped.set(String(tablename), await postgres.query(url, `SELECT * FROM ${String(tablename)}`));
        }
        return dumped;
      },
      files: async () => [],
    };
  },
  'a copy of SQLite': async () => copied(await stores.SQLite()),
  'a copy of PostgreSQL': async () => copied(await stores.PostgreSQL()),
};

/** What `samrad backup` makes of it. */
async function copied({ url }: Stored): Promise<Stored> {
  const file = join(await temporaryFolder(), 'copy.db');
  return {
    url,
    async dump() {
      const { code, errors } = await samrad(['backup', file, '--database', url]);
      assert.equal(code, 0, errors);
      return dumpOf(file);
    },
    files: async () => [await readFile(file)],
  };
}

const voters = 60;

/** What each sends that nobody else does; none of it may be found again. */
const sentinels = { agent: 'zqsentinelagent', referrer: 'zqsentinelreferrer', address: '203.0.113.77' };
const headers = {
  'user-agent': sentinels.agent,
  referer: `https://www.example.org/${sentinels.referrer}`,
  'x-forwarded-for': sentinels.address,
};

async function setup(create: () => Promise<Stored>) {
  const stored = await create();
  const content = await writeContent(await temporaryFolder(), {
    'dialogues/exempelstaden.json': exampleDialogue,
    'consultations/parken.json': openConsultation,
    'polls/viktigast.json': examplePoll,
  });
  const server = await serving(['--content', content, '--database', stored.url], {
    SAMRAD_TRUSTED_PROXIES: '127.0.0.1,::1',
  });
  const answer = { ...exampleResponse.answers, namnforslag: 'zqsentinelanswer' };
  const key = (i: number) => `zqsentinelkey-${String(i).padStart(4, '0')}`;
  const answered = await post(server, key(9_999), { answers: answer }, headers);
  const receipts = [((await answered.json()) as { receipt: string }).receipt];
  const options = examplePoll.options.map(({ id }) => id);
  const choices: string[] = [];
  for (let i = 0; i < voters; i++) {
    const choice = options[i % 2] ?? '';
    const voted = await fetch(new URL('v1/polls/viktigast/votes', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key(i), ...headers },
      body: JSON.stringify({ choice: [choice] }),
    });
    assert.equal(voted.status, 201);
    receipts.push(((await voted.json()) as { receipt: string }).receipt);
    choices.push(choice);
  }
  const [dump, files] = [await stored.dump(), await stored.files()];
  server.signal('SIGTERM');
  const { output, errors } = await server.finished;
  return { url: stored.url, dump, files, receipts, choices, key, log: output + errors };
}

/** A value as it stands, and what programs make of values to join them by. */
const guises = (value: string): string[] =>
  ['sha256', 'sha1', 'md5']
    .flatMap((name) =>
      (['hex', 'base64url'] as const).map((form) => createHash(name).update(value).digest(form)),
    )
    .flatMap((hash) => [hash, hash.slice(0, 32)])
    .concat(value, value.replaceAll('-', ''), value.slice(0, 32));

for (const [name, create] of Object.entries(stores)) {
  describe(`whoever has all that ${name} keeps, and the log`, () => {
    it('finds no receipt, no key, no address and no device in it, and answers in one table alone', async () => {
      const { dump, files, receipts, key, log } = await setup(create);
      const text = JSON.stringify([...dump]);
      assert.ok(dump.get('poll_votes')?.length === voters && dump.get('responses')?.length === 1);
      const secrets = [
        ...Object.values(sentinels),
        ...receipts.flatMap((receipt) => [receipt, receipt.replaceAll('-', '')]),
        ...[0, 1, 9_999].map(key),
      ];
      for (const secret of secrets) {
        assert.ok(!text.includes(secret), `${secret} is in the rows`);
        for (const file of files) assert.ok(!file.includes(secret), `${secret} is in a file`);
        assert.ok(!log.includes(secret), `${secret} is in the log`);
      }
      assert.ok(!log.includes('zqsentinel'));
      const holding = [...dump].filter(([, rows]) => JSON.stringify(rows).includes('zqsentinelanswer'));
      assert.deepEqual(
        holding.map(([table]) => table),
        ['responses'],
      );
      assert.ok(!text.includes(createHash('sha256').update(sentinels.address).digest('hex')));
    });

    it('joins no vote to whoever cast it by any value, and learns the day alone', async () => {
      const { dump, receipts, key } = await setup(create);
      const votes = dump.get('poll_votes') ?? [];
      const others = [...dump].filter(([table]) => table !== 'poll_votes');
      const known = new Set(
        [
          ...others.flatMap(([, rows]) => rows.flatMap((row) => Object.values(row).map(String))),
          ...receipts,
          ...Array.from({ length: voters }, (_, i) => key(i)),
        ].flatMap(guises),
      );
      for (const { vote_key, day, ...rest } of votes) {
        for (const guise of guises(String(vote_key))) assert.ok(!known.has(guise), 'a vote can be joined');
        assert.match(String(day), /^\d{4}-\d\d-\d\d$/);
        assert.deepEqual(Object.keys(rest).sort(), ['choice', 'counted', 'poll']);
        assert.equal(rest['counted'], null, 'of one option there is nothing to say');
      }
      assert.equal(new Set(votes.map(({ vote_key }) => vote_key)).size, voters);
    });
  });
}

/** Whether votes in this order are no more alike to those that were cast than chance has it. */
function checkOrder(stand: readonly (string | undefined)[], choices: readonly string[]): void {
  assert.deepEqual(stand.toSorted(), choices.toSorted());
  const alike = choices.filter((choice, i) => choice === stand[i]).length;
  // Of 60 by chance 30, with a deviation of 4: 56 come about once in a hundred billion times.
  assert.ok(alike < 56 && alike > 4, `${alike} of ${voters} stand where they were cast`);
}

const choiceOf = ({ choice }: Row): string | undefined => (JSON.parse(String(choice)) as string[])[0];

for (const name of ['SQLite', 'a copy of SQLite', 'a copy of PostgreSQL'] as const) {
  it(`leaves votes in ${name} in an order that tells nothing of the order they were cast in`, async () => {
    const { dump, choices } = await setup(stores[name]);
    checkOrder(dump.get('poll_votes')?.map(choiceOf) ?? [], choices);
  });
}

for (const name of ['a copy of SQLite', 'a copy of PostgreSQL'] as const) {
  it(`lays votes in the file of ${name} where nothing tells of the order they were cast in`, async () => {
    const { dump, files, choices } = await setup(stores[name]);
    const placeOf = ({ vote_key: key }: Row): number => files[0]?.indexOf(String(key)) ?? -1;
    const votes = dump.get('poll_votes')?.toSorted((a, b) => placeOf(a) - placeOf(b)) ?? [];
    assert.ok(votes.every((vote) => placeOf(vote) > 0));
    checkOrder(votes.map(choiceOf), choices);
    checkOrder(votes.toReversed().map(choiceOf), choices);
  });
}

/** Whether these stand in the order of their coming no more than chance has it. */
function checkPlaces(stand: readonly string[], came: readonly string[]): void {
  assert.deepEqual(stand.toSorted(), came.toSorted());
  const times = stand.map((one) => came.indexOf(one));
  const later = times.filter((time, i) => time > (times[i - 1] ?? Infinity)).length;
  // Of 59 pairs by chance 29.5, with a deviation of 2.3: fewer than 12 or more than 47 never come about.
  assert.ok(later >= 12 && later <= 47, `${later} of ${voters - 1} come after the one that stands before`);
}

const hashOf = (receipt: string): string => createHash('sha256').update(receipt).digest('hex').slice(0, 32);

it('lays votes and tokens in the file of SQLite, when the server has stopped, where nothing tells when they came', async () => {
  const { url, receipts, choices } = await setup(stores.SQLite);
  const dump = dumpOf(url);
  const file = await readFile(url);
  const placed = (table: string, key: string) => {
    const placeOf = (row: Row): number => file.indexOf(String(row[key]));
    const rows = (dump.get(table) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b));
    assert.ok(rows.length === voters && rows.every((row) => placeOf(row) > 0));
    return rows;
  };
  const votes = placed('poll_votes', 'vote_key').map(choiceOf);
  checkOrder(votes, choices);
  checkOrder(votes.toReversed(), choices);
  checkPlaces(
    placed('poll_tokens', 'receipt_hash').map(({ receipt_hash: hash }) => String(hash)),
    receipts.slice(1).map(hashOf),
  );
});

it('leaves no transaction and no place in PostgreSQL, when the server has stopped, by which a vote and a token go together', async () => {
  const { url, receipts, choices } = await setup(stores.PostgreSQL);
  const inPlace = (table: string) =>
    postgres.query(url, `SELECT xmin::text AS written, * FROM ${table} ORDER BY ctid`);
  const [votes, tokens] = [await inPlace('poll_votes'), await inPlace('poll_tokens')];
  const written = new Set(tokens.map((token) => token['written']));
  assert.deepEqual(
    votes.filter((vote) => written.has(vote['written'])),
    [],
  );
  checkOrder(votes.map(choiceOf), choices);
  checkPlaces(
    tokens.map(({ receipt_hash: hash }) => String(hash)),
    receipts.slice(1).map(hashOf),
  );
});
