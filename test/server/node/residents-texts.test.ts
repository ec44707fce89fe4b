import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import type { Answers, Respondent, Response, SentResponse } from '../../../src/contracts/index.ts';
import { createApp } from '../../../src/server/app.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { attackedContent, filesOf } from '../../support/attacked-content.ts';
import { attackTexts } from '../../support/attacks.ts';
import { readCsv } from '../../support/csv.ts';
import { writeContent } from '../../support/example-content.ts';
import { startPostgres, hasty } from '../../support/postgres.ts';
import { samrad } from '../../support/samrad-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readWorkbook } from '../../support/workbook.ts';
import { serving } from './serve-setup.ts';

/** With harmless texts: here it is what residents write that is not. */
const content = attackedContent('x', ({ path }) => path.slice(-40));
const { consultation } = content;
const questions = consultation.sections.flatMap((section) => section.questions);
const idOf = (type: string): string => questions.find((one) => one.type === type)?.id ?? '';

/** Every way to put a text into an answer. */
const shapes: Readonly<Record<string, (text: string) => unknown>> = {
  text: (text) => text,
  other: (text) => ({ other: text }),
  list: (text) => [text],
  'other in a list': (text) => [{ other: text }],
  row: (text) => ({ [text]: 'columns-0' }),
  column: (text) => ({ 'rows-0': text }),
};

/** An address may have anything but blanks and a second @ before its @. */
const emailOf = (text: string): string => `a${text.replaceAll(/[\s@]/g, '')}@example.org`;

/** What somebody sends who writes this wherever she can. */
const saying = (text: string): Response => ({
  language: 'sv',
  respondent: {
    kind: 'organisation',
    name: text,
    organisation: text,
    role: text,
    onBehalfOf: text,
    email: emailOf(text),
  },
  answers: {
    [idOf('short-text')]: text,
    [idOf('long-text')]: text,
    [idOf('single-choice')]: { other: text },
    [idOf('multiple-choice')]: [{ other: text }],
  },
});
/** How many fields of a response hold the text as it is; one more has it in an address. */
const fields = { answers: 4, respondent: 4 } as const;

/** As it can stand in a file in UTF-8. */
const inUtf8 = (text: string): string => Buffer.from(text).toString();
const beginsAFormula = (cell: string): boolean =>
  /^[\t\r\n\0]|^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell);
const isHarmless = (cell: string | number): boolean => typeof cell === 'number' || !beginsAFormula(cell);
/** What marks a text in the log and in headers, where none of it may be. */
const anyMark = /samradCanary|attacker\.example|forged|DROP TABLE|etc\/passwd|calc/;

async function setup(database: string) {
  const folder = await temporaryFolder();
  const options = ['--content', await writeContent(folder, filesOf(content)), '--database', database];
  const server = await serving([...options, '--rate-limit', 'off', '--proof', 'off']);
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, server.url), init);
    assert.ok(response.status < 500, `${path} answers ${response.status}`);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    for (const [name, value] of response.headers) assert.ok(!anyMark.test(value), `${name}: ${value}`);
    return response;
  };
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const run = async (...args: string[]) => {
    const { code, output, errors } = await samrad([...args, ...options]);
    assert.equal(code, 0, errors);
    return output;
  };
  const { output } = await samrad([
    ...['token', 'create', '--name', 'Prov', '--role', 'read', '--database', database],
  ]);
  return { folder, server, ask, send, run, officer: { authorization: `Bearer ${output.trim()}` }, options };
}

const responses = `/v1/consultations/${consultation.id}/responses`;

/** No store has to do with what is refused. */
describe('what residents write', () => {
  const store = openStore(':memory:');
  const app = store.then((records) =>
    createApp(
      createRecordBackend({
        content: createContent({
          consultations: [consultation],
          polls: content.polls,
          dialogues: [content.dialogue],
        }),
        ...records,
      }),
    ),
  );
  after(async () => (await store).close());
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    (await app).fetch(
      new Request(`http://samrad.test${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );

  it('is taken in the fields for texts alone, and refused by name in every other', async () => {
    const taken: string[] = [];
    for (const { id, type } of questions) {
      for (const [shape, answer] of Object.entries(shapes)) {
        const statuses = await ofEach(async (text) => {
          const answers = { [id]: answer(text) } as Answers;
          const given = await send('POST', responses, { ...saying('x'), answers });
          if (given.status === 201) {
            const { receipt } = (await given.json()) as { receipt: string };
            assert.equal((await send('DELETE', '/v1/responses', '{}', withReceipt(receipt))).status, 204);
          } else if (given.status === 400) {
            assert.equal(text, '__proto__');
          } else {
            const errors = await errorsIn(given);
            assert.ok(errors.length > 0);
            for (const { pointer } of errors) assert.ok(pointer.startsWith(`/answers/${id}`), pointer);
          }
          return given.status;
        });
        const what = `${type} ${shape}`;
        if (statuses.includes(201)) taken.push(what);
        assert.deepEqual(new Set(statuses.filter((status) => status !== 400)).size, 1, what);
      }
    }
    assert.deepEqual(taken, [
      'short-text text',
      'long-text text',
      'single-choice other',
      'multiple-choice other in a list',
    ]);
  });

  it('is refused where it is no language, kind, number of an organisation, question, choice or body', async () => {
    const whole = saying('x');
    const about = (field: string, text: string) => ({
      ...whole,
      respondent: { ...whole.respondent, [field]: text },
    });
    const wrong: Record<string, (text: string) => unknown> = {
      '/language': (text) => ({ ...whole, language: text }),
      '/respondent/kind': (text) => about('kind', text),
      '/respondent/organisationNumber': (text) => about('organisationNumber', text),
      '/respondent/email': (text) => about('email', text),
      '/answers/': (text) => ({ ...whole, answers: { [text]: 'x' } }),
      '/': (text) => ({ ...whole, [text]: 'x' }),
    };
    const isPrototype = (text: string) => text === '__proto__' || text.includes('"__proto__"');
    await ofEach(async (text) => {
      for (const [at, body] of Object.entries(wrong)) {
        const given = await send('POST', responses, body(text));
        if (given.status === 400 && isPrototype(text)) continue;
        assert.equal(given.status, 422, `${at} ${text}`);
        const [error] = await errorsIn(given);
        assert.ok(error?.pointer.startsWith(at), error?.pointer);
      }
      const vote = await send('POST', `/v1/polls/${content.polls[0]?.id}/votes`, { choice: [text] });
      assert.equal(vote.status, 422);
      assert.ok([400, 422].includes((await send('POST', responses, text)).status));
    });
  });
});

for (const store of ['SQLite', 'PostgreSQL'] as const) {
  const newDatabase = async (): Promise<string> =>
    store === 'SQLite' ? join(await temporaryFolder(), 'samrad.db') : (await startPostgres(hasty)).database();

  describe(`what residents write, kept in ${store}`, async () => {
    const database = await newDatabase();
    const { folder, server, ask, send, run, officer, options } = await setup(database);

    it('does nothing in paths, parameters, keys and receipts', async () => {
      await ofEach(async (text) => {
        const inUrl = encodeURIComponent(inUtf8(text));
        for (const path of ['consultations', 'polls', 'dialogues'])
          assert.equal((await ask(`/v1/${path}/${inUrl}`)).status, 404);
        const page = await ask(`/${inUrl}.html`);
        assert.equal(page.status, 404);
        assert.doesNotMatch(await page.text(), anyMark);
        for (const name of [
          'area',
          'status',
          'party',
          'from',
          'to',
          'text',
          'order',
          'limit',
          'cursor',
          'at',
        ]) {
          const given = await ask(`/v1/dialogues/${content.dialogue.id}/initiatives?${name}=${inUrl}`);
          assert.ok([200, 422].includes(given.status), `${name}=${text} gives ${given.status}`);
          assert.match(given.headers.get('content-type') ?? '', /^application\/(problem\+)?json$/);
          await given.arrayBuffer();
        }
        for (const query of [
          `format=${inUrl}`,
          `language=${inUrl}`,
          `personal=${inUrl}`,
          `personal=true&reason=${inUrl}`,
        ]) {
          const given = await ask(`${responses}?${query}`, { headers: officer });
          assert.ok([200, 400].includes(given.status), `${query} gives ${given.status}`);
          await given.arrayBuffer();
        }
        if (!canBeAHeader(text)) return;
        const key = { 'idempotency-key': text.padEnd(16, 'x') };
        const sent = await send('POST', responses, { ...saying('x'), language: '?' }, key);
        assert.ok([400, 422].includes(sent.status));
        for (const scheme of ['Receipt', 'Bearer', 'Identity']) {
          const authorization = `${scheme} ${text}`;
          const headers = { authorization, origin: text, referer: text, 'if-none-match': text };
          assert.ok([401, 404].includes((await ask('/v1/responses', { headers })).status));
          // Who tries many wrong tokens is kept waiting.
          assert.ok([401, 429].includes((await ask(responses, { headers })).status));
        }
      });
    });

    it('comes back to whoever has the receipt, letter by letter, also when it was changed', async () => {
      for (const [i, text] of attackTexts.entries()) {
        // What stands beside an answer is not kept.
        const beside = { website: text, proof: text };
        const key = { 'idempotency-key': `${text.replaceAll(/[^\x21-\x7e]/g, '')}-${i}`.padEnd(16, '-') };
        const sent = await send('POST', responses, { ...saying('x'), ...beside }, key);
        assert.equal(sent.status, 201, text);
        const { receipt } = (await sent.json()) as { receipt: string };
        const again = await send('POST', responses, { ...saying('x'), ...beside }, key);
        assert.equal(((await again.json()) as { receipt: string }).receipt, receipt);
        const changed = await send(
          'PUT',
          '/v1/responses',
          { ...saying(text), ...beside },
          withReceipt(receipt),
        );
        assert.equal(changed.status, 200, await changed.clone().text());
        const given = await ask('/v1/responses', { headers: withReceipt(receipt) });
        assert.equal(given.headers.get('content-type'), 'application/json');
        assert.match(given.headers.get('content-security-policy') ?? '', /default-src 'none'/);
        const kept = (await given.json()) as SentResponse;
        assert.deepEqual(kept.response, saying(text));
      }
    });

    it('may be as long as it may be and no longer', async () => {
      const attack = attackTexts[0] ?? '';
      const long = (length: number) => ({
        ...saying('x'),
        answers: { [idOf('long-text')]: attack.padEnd(length, 'å') },
      });
      const sent = await send('POST', responses, long(5_000));
      assert.equal(sent.status, 201);
      const { receipt } = (await sent.json()) as { receipt: string };
      const given = await ask('/v1/responses', { headers: withReceipt(receipt) });
      assert.deepEqual(((await given.json()) as SentResponse).response, long(5_000));
      assert.equal((await send('DELETE', '/v1/responses', '', withReceipt(receipt))).status, 204);
      assert.equal((await send('POST', responses, long(5_001))).status, 422);
      assert.equal((await send('POST', responses, long(300_000))).status, 413);
    });

    const personal = ['--personal', '--reason', 'Prov'];
    const perResponse = fields.answers + fields.respondent;

    it('is harmless in every table, and the same text', async () => {
      const exported = await ask(`${responses}?personal=true&reason=Prov`, { headers: officer });
      assert.match(
        exported.headers.get('content-disposition') ?? '',
        /^attachment; filename="x-oppen\.csv"$/,
      );
      const tables: Record<string, [cells: (string | number)[], each: number]> = {
        'the officers’ table': [cellsOf(`\uFEFF${await exported.text()}`), perResponse],
        'a table': [cellsOf(await run('export', consultation.id, ...personal)), perResponse],
        'a table of codes': [
          cellsOf(await run('export', consultation.id, '--codes', ...personal)),
          perResponse,
        ],
        'a long table': [
          cellsOf(await run('export', consultation.id, '--rows', 'choices', ...personal)),
          fields.answers,
        ],
      };
      for (const [what, [cells, each]] of Object.entries(tables)) {
        assert.ok(cells.every(isHarmless), what);
        for (const text of attackTexts) {
          const wanted = inUtf8(text);
          const same = cells.filter((cell) => cell === wanted || cell === `'${wanted}`).length;
          const twins = attackTexts.filter((one) => `'${one}` === text || one === `'${text}`).length;
          assert.ok(same >= each && same <= each * (1 + twins), `${what} has ${text} ${same} times`);
        }
      }
    });

    it('is harmless in every workbook, and the same text, also where XML has no sign for a letter of it', async () => {
      for (const [rows, each] of [
        ['answers', perResponse],
        ['choices', fields.answers],
      ] as const) {
        const out = join(folder, `${rows}.xlsx`);
        await run('export', consultation.id, '--format', 'xlsx', '--rows', rows, '--out', out, ...personal);
        const { rows: read, hasFormula } = readWorkbook(await readFile(out));
        const cells = read.flat();
        assert.ok(!hasFormula && cells.every(isHarmless));
        for (const text of attackTexts) {
          const same = cells.filter((cell) => cell === text || cell === `'${text}`).length;
          assert.ok(same >= each, `${rows} have ${JSON.stringify(text)} ${same} times`);
        }
      }
    });

    it('is in no statistics, no results and no open data', async () => {
      const documents = {
        statistics: await run('export', consultation.id, '--rows', 'statistics'),
        'statistics as JSON': await run(
          'export',
          consultation.id,
          '--rows',
          'statistics',
          '--format',
          'json',
        ),
        outcome: await (await ask(`/v1/consultations/${consultation.id}/outcome`)).text(),
        results: await (await ask(`/v1/consultations/${consultation.id}/results.csv`)).text(),
        dataset: await (await ask(`/v1/dialogues/${content.dialogue.id}/dataset`)).text(),
      };
      for (const [what, text] of Object.entries(documents)) {
        assert.ok(text.length > 100, what);
        assert.ok(!anyMark.test(text), what);
      }
      const { results } = JSON.parse(documents.outcome) as { results: { total: number } };
      assert.equal(results.total, attackTexts.length);
    });

    it('is the same in an archive, and in another database that the archive is read into', async () => {
      const archive = join(folder, 'arkiv.json');
      const other = await newDatabase();
      await (await openStore(other)).close();
      const copy = ['--database', other, ...options.slice(0, 2)];
      const exporting = ['export', consultation.id, '--format', 'json', ...personal];
      await run(...exporting, '--out', archive);
      const first = responsesIn(await readFile(archive, 'utf8'));
      assert.deepEqual(
        first.map(({ answers, respondent, language }) => ({ answers, respondent, language })),
        attackTexts.map(saying),
      );
      const imported = await samrad(['import', archive, ...copy]);
      assert.equal(imported.code, 0, imported.errors);
      assert.match(imported.output, new RegExp(`: ${attackTexts.length} answers read in`));
      const { output } = await samrad([...exporting, ...copy]);
      assert.deepEqual(responsesIn(output), first);
    });

    it('is nowhere in the log, the audit log and the metrics, which have as many lines as they should', async () => {
      const metrics = await (await ask('/metrics')).text();
      for (const line of metrics.trimEnd().split('\n'))
        assert.match(line, /^(# (HELP|TYPE) [\w ,'’:.-]+|\w+(\{(\w+="[\w/:.+ -]*",?)+\})? [\d.e+-]+)$/);
      server.signal('SIGTERM');
      const { output, errors } = await server.finished;
      for (const line of errors.split('\n')) {
        assert.doesNotMatch(line, /\p{Cc}/u);
        assert.equal(typeof JSON.parse(line), 'object');
      }
      for (const text of [metrics, output, errors]) assert.ok(!anyMark.test(text));
      const audit = await samrad(['audit', '--database', database]);
      for (const line of audit.output.trimEnd().split('\n')) {
        assert.equal(line.split('\t').length, 6, line);
        assert.doesNotMatch(line.replaceAll('\t', ''), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }
    });
  });
}

/** Many at once: each waits for its write to be safe. */
async function ofEach<T>(act: (text: string) => Promise<T>): Promise<T[]> {
  const given: T[] = [];
  for (let i = 0; i < attackTexts.length; i += 27)
    given.push(...(await Promise.all(attackTexts.slice(i, i + 27).map(act))));
  return given;
}

async function errorsIn(response: globalThis.Response): Promise<readonly { pointer: string }[]> {
  const { errors = [] } = (await response.json()) as { errors?: { pointer: string }[] };
  return errors;
}

const withReceipt = (receipt: string) => ({ authorization: `Receipt ${receipt}` });

const cellsOf = (csv: string): string[] => readCsv(csv.replace(/^\uFEFF/, '')).flat();

const responsesIn = (text: string): { answers: Answers; respondent: Respondent; language: string }[] =>
  (JSON.parse(text) as { responses: { answers: Answers; respondent: Respondent; language: string }[] })
    .responses;

/** What `fetch` lets through: bytes that are visible or blank. */
const canBeAHeader = (text: string): boolean => /^[\x20-\x7e\xa0-\xff]+$/.test(text) && text === text.trim();
