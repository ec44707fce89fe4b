import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Consultation, ConsultationResults } from '../../../../src/contracts/index.ts';
import { createContent } from '../../../../src/backend/content.ts';
import { createRecordBackend } from '../../../../src/backend/rules/record-backend.ts';
import type { ResponseRecord } from '../../../../src/backend/records/response-records.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { readCsv } from '../../../support/csv.ts';
import { exampleDialogue, examplePoll, exampleResponse } from '../../../support/example-consultation.ts';
import { openConsultation, writeContent } from '../../../support/example-content.ts';
import { exampleRecord } from '../../../support/example-record.ts';
import { samrad } from '../../../support/samrad-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { readWorkbook } from '../../../support/workbook.ts';
import { post, serving } from '../serve-setup.ts';

/** Where Kim lives is personal, what she thinks is not. */
const consultation: Consultation = {
  ...openConsultation,
  sections: [
    {
      id: 's',
      title: { sv: 's' },
      questions: [
        {
          id: 'adress',
          type: 'short-text',
          text: { sv: 'Var bor du?', en: 'Where do you live?' },
          personal: true,
        },
        { id: 'asikt', type: 'long-text', text: { sv: 'Vad tycker du?', en: 'What do you think?' } },
      ],
    },
  ],
};

const closed: Consultation = { ...consultation, opens: '2020-03-01', closes: '2020-03-31' };

const saying = (number: number, asikt: string): ResponseRecord =>
  exampleRecord(number, {
    response: {
      ...exampleResponse,
      respondent: { kind: 'private-person', name: 'Kim Exempel', email: 'kim@example.org' },
      answers: { adress: 'Storgatan 1', asikt },
    },
  });

async function setup(records: readonly ResponseRecord[] = [], asked = consultation) {
  const folder = await temporaryFolder();
  const content = await writeContent(folder, {
    'dialogues/exempelstaden.json': exampleDialogue,
    'consultations/parken.json': asked,
    'polls/viktigast.json': examplePoll,
  });
  const database = join(folder, 'samrad.db');
  const store = await openStore(database);
  for (let i = 0; i < records.length; i += 1_000) {
    await Promise.all(records.slice(i, i + 1_000).map((record) => store.records.add(record)));
  }
  await store.close();
  const options = ['--content', content, '--database', database];
  const exported = (...flags: string[]) => samrad(['export', 'parken', ...options, ...flags]);
  return { folder, database, options, exported };
}

describe('samrad export', () => {
  it('writes a table that spreadsheets open in Swedish, and where nothing runs as a formula', async () => {
    const texts = ['=HYPERLINK("http://example.org")', '+46', '-1', '@x', '\tx', 'a;b "c"\nd', 'Åäö'];
    const { folder, exported } = await setup(texts.map((text, i) => saying(i, text)));
    const out = join(folder, 'svar.csv');
    assert.deepEqual(await exported('--out', out), { code: 0, output: '', errors: '' });
    const table = await readFile(out, 'utf8');
    assert.ok(table.startsWith('\uFEFF'), 'a byte order mark');
    const [headings = [], ...rows] = readCsv(table.slice(1));
    assert.deepEqual(headings, [
      'Nummer',
      'Kom in (svensk tid)',
      'Ändrat (svensk tid)',
      'Språk',
      'Att granska',
      'Svarar som',
      'Vad tycker du?',
    ]);
    assert.deepEqual(
      rows.map((row) => row.at(-1)),
      texts.map((text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text)),
    );
  });

  it('writes a workbook with numbers as numbers, and a table of it with a row for each choice', async () => {
    const { folder, exported } = await setup([saying(1, 'Ett'), saying(2, 'Två')]);
    const written = async (...flags: string[]) => {
      const out = join(folder, 'svar.xlsx');
      const { code, errors } = await exported('--format', 'xlsx', '--out', out, ...flags);
      assert.deepEqual([code, errors], [0, '']);
      return readWorkbook(await readFile(out)).rows;
    };
    const [headings, ...rows] = await written();
    assert.deepEqual([headings?.[0], headings?.at(-1)], ['Nummer', 'Vad tycker du?']);
    assert.deepEqual(
      rows.map((row) => [row[0], row.at(-1)]),
      [
        [1, 'Ett'],
        [2, 'Två'],
      ],
    );
    const choices = await written('--rows', 'choices');
    assert.deepEqual(choices[2]?.slice(0, 1).concat(choices[2].slice(2)), [
      2,
      'asikt',
      'Vad tycker du?',
      'Två',
    ]);
    const codes = await written('--codes');
    assert.equal(codes[0]?.at(-1), 'asikt');
  });

  it('makes a workbook of so many rows and no more, and leaves no part of it behind', async () => {
    const short = (number: number) =>
      exampleRecord(number, { response: { language: 'sv', answers: { asikt: 'x' } } });
    const { folder, exported } = await setup(Array.from({ length: 20_001 }, (_, i) => short(i)));
    const out = join(folder, 'svar.xlsx');
    const { code, errors } = await exported('--format', 'xlsx', '--out', out);
    assert.equal(code, 2);
    assert.match(errors, /more than 20000 rows.*Use --format csv/);
    assert.ok(!(await readdir(folder)).some((file) => file.startsWith('svar.xlsx')));
  });

  it('runs nothing of what people wrote in any field, in any table and format', async () => {
    const formula = '=cmd|"/C calc"!A0';
    const respondent = {
      kind: 'organisation',
      ...Object.fromEntries(
        ['name', 'organisation', 'organisationNumber', 'email', 'role', 'onBehalfOf'].map((field) => [
          field,
          formula,
        ]),
      ),
    } as const;
    const answers = { adress: formula, asikt: formula, borta: formula };
    const { folder, exported } = await setup([
      exampleRecord(1, { response: { language: 'sv', respondent, answers } }),
    ]);
    const personal = ['--personal', '--reason', 'Prov'];
    for (const rows of ['answers', 'choices']) {
      const out = join(folder, `${rows}.xlsx`);
      await exported('--rows', rows, '--format', 'xlsx', '--out', out, ...personal);
      const { output } = await exported('--rows', rows, ...personal);
      const workbook = readWorkbook(await readFile(out));
      assert.ok(!workbook.hasFormula);
      for (const cells of [workbook.rows.flat(), readCsv(output).flat()]) {
        const seen = cells.filter((cell) => String(cell).includes('calc'));
        assert.equal(seen.length, rows === 'answers' ? 8 : 3);
        assert.deepEqual([...new Set(seen)], [`'${formula}`]);
      }
    }
  });

  it('gives an answer the same number in every table, also when one before it has been withdrawn', async () => {
    const { database, exported } = await setup([1, 2, 3].map((number) => saying(number, `Svar ${number}`)));
    const numbers = async (rows: string) =>
      readCsv((await exported('--rows', rows)).output)
        .slice(1)
        .map((row) => [row[0], row.find((cell) => cell?.startsWith('Svar '))]);
    const before = await numbers('answers');
    const [first, , third] = before;
    assert.deepEqual(first, ['1', 'Svar 1']);
    const store = await openStore(database);
    await store.records.withdraw(exampleRecord(2).receiptHash, new Date().toISOString());
    await store.close();
    assert.deepEqual(await numbers('answers'), [first, third]);
    assert.deepEqual(await numbers('choices'), [first, third]);
    const { responses } = JSON.parse((await exported('--format', 'json')).output) as { responses: unknown[] };
    assert.equal(responses.length, 2);
  });

  it('counts, with small counts hidden, without a reason and without what is personal', async () => {
    const rating: Consultation = {
      ...closed,
      sections: [
        {
          id: 's',
          title: { sv: 's' },
          questions: [
            { id: 'hemligt', type: 'stance', text: { sv: 'Hemligt?' }, personal: true },
            { id: 'oppet', type: 'stance', text: { sv: 'Öppet?' } },
          ],
        },
      ],
    };
    const stances = [...Array(7).fill('for'), ...Array(6).fill('partly'), 'against'] as const;
    const records = stances.map((oppet, i) =>
      exampleRecord(i, { response: { language: 'sv', answers: { oppet, hemligt: oppet } } }),
    );
    const { exported } = await setup(records, rating);
    const { code, output } = await exported('--rows', 'statistics');
    assert.equal(code, 0);
    assert.deepEqual(
      readCsv(output).map((row) => [row[0], row[4], row[6]]),
      [
        ['Fråga (kod)', 'Svar (kod)', 'Antal'],
        ['', '', '14'],
        ['oppet', '', '14'],
        ['oppet', 'for', '7'],
        ['oppet', 'partly', '6'],
        ['oppet', 'against', 'Visas inte'],
        ['oppet', 'abstain', 'Visas inte'],
      ],
    );
    const json = JSON.parse((await exported('--rows', 'statistics', '--format', 'json')).output);
    assert.deepEqual([json.consultation, json.total, json.questions.length], ['parken', 14, 1]);
    const refused = await exported('--rows', 'choices', '--format', 'json');
    assert.equal(refused.code, 2);
    assert.match(refused.errors, /leave --rows out/);
  });

  it('counts what the outcome tells, so that no single answer is told by two counts', async () => {
    const text = { sv: '?' };
    const open: Consultation = {
      ...consultation,
      results: 'always',
      sections: [
        {
          id: 's',
          title: text,
          questions: [
            { id: 'publikt', type: 'stance', text, publish: true },
            { id: 'internt', type: 'stance', text },
          ],
        },
      ],
    };
    const { database, folder, exported, options } = await setup([], open);
    const using = async <T>(
      work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
    ): Promise<T> => {
      const store = await openStore(database);
      return work(store).finally(() => store.close());
    };
    let number = 0;
    const add = (times: number, ...stances: readonly string[]) =>
      using(async ({ records }) => {
        for (let i = 0; i < times; i++) {
          for (const stance of stances) {
            const response = { language: 'sv', answers: { publikt: stance, internt: stance } };
            await records.add(exampleRecord(number++, { response, receivedAt: new Date().toISOString() }));
          }
        }
      });
    const counted = async () => {
      const { output, errors } = await exported('--rows', 'statistics', '--format', 'json');
      const { consultation: id, ...results } = JSON.parse(output) as ConsultationResults & {
        consultation: string;
      };
      assert.equal(id, 'parken');
      const told = results.questions.map(({ question, choices = [] }) => [
        question,
        ...choices.map(({ count }) => count),
      ]);
      return { results, told: [results.total, ...told], errors };
    };
    const outcome = (asked = open) =>
      using(async (store) => {
        const backend = createRecordBackend({ content: createContent({ consultations: [asked] }), ...store });
        return (await backend.outcome('parken', {})).results;
      });
    const stances = ['for', 'partly', 'against', 'abstain'];
    await add(6, ...stances);
    await counted();
    await add(2, ...stances);
    const first = await counted();
    assert.deepEqual(first.told, [24, ['publikt', 6, 6, 6, 6]]);
    assert.match(first.errors, /^parken: these are the counts that its outcome tells/);
    await add(1, 'against');
    assert.deepEqual(await counted(), first);
    assert.deepEqual(await outcome(), first.results);

    const ended = { ...open, opens: '2020-03-01', closes: '2020-03-31' };
    await writeFile(join(folder, 'content/consultations/parken.json'), JSON.stringify(ended));
    const last = await counted();
    assert.deepEqual(last.told, [33, ['publikt', 8, 8, 9, 8], ['internt', 8, 8, 9, 8]]);
    assert.equal(last.errors, '');
    await using(async ({ records }) =>
      records.withdraw(exampleRecord(0).receiptHash, new Date().toISOString()),
    );
    assert.deepEqual((await counted()).told, [33, ['publikt', 8, 8, 9, 8]]);
    assert.deepEqual(await outcome(ended), (await counted()).results);

    const log = (await samrad(['audit', ...options.slice(2)])).output;
    assert.match(log, /\tresponses-exported\tconsultations\/parken\tjson, counts alone\n/);
  });

  it('gives the counts of a poll whatever it shows to others, with small ones hidden', async () => {
    const { folder, database, options } = await setup();
    const content = join(folder, 'content');
    await writeContent(folder, {
      'dialogues/exempelstaden.json': exampleDialogue,
      'consultations/parken.json': consultation,
      'polls/viktigast.json': { ...examplePoll, opens: '2026-01-01', closes: '2026-01-31', results: 'never' },
    });
    const store = await openStore(database);
    for (const [i, option] of [...Array(9).fill('trad'), 'bankar'].entries())
      await store.votes.add(
        { receiptHash: `${i}`, poll: 'viktigast', bodyTag: '' },
        { key: `${i}`, poll: 'viktigast', choice: [String(option)], day: '2026-01-10' },
        { counted: (choice) => choice, batch: 5 },
      );
    await store.close();
    assert.ok(options.includes(content), 'the same folder');
    const exported = (...flags: string[]) => samrad(['export', 'viktigast', ...options, ...flags]);
    assert.deepEqual(
      readCsv((await exported()).output).map((row) => [row[1], row[5], row[6]]),
      [
        ['Fråga', 'Svar', 'Antal'],
        ['Alla svar', '', '10'],
        ['Vad är viktigast i parken?', 'Har svarat på frågan', '10'],
        ['Vad är viktigast i parken?', 'Träd', 'Visas inte'],
        ['Vad är viktigast i parken?', 'Bänkar', 'Visas inte'],
      ],
    );
    const { total, options: counts } = JSON.parse((await exported('--format', 'json')).output);
    assert.deepEqual([total, counts[0]], [10, { id: 'trad', votes: null }]);
    const log = (await samrad(['audit', ...options.slice(2)])).output;
    assert.match(log, /\tvotes-exported\tpolls\/viktigast\tcsv, counts alone\n/);
    const refused = await exported('--personal', '--reason', 'Diarieföring');
    assert.equal(refused.code, 2);
    assert.match(refused.errors, /leave --personal, --codes and --rows out/);
  });

  it('says how many answers a count leaves out that fit no longer', async () => {
    const choosing: Consultation = {
      ...closed,
      sections: [
        {
          id: 's',
          title: { sv: 's' },
          questions: [
            {
              id: 'val',
              type: 'single-choice',
              text: { sv: 'Vilket?' },
              options: [
                { id: 'a', text: { sv: 'A' } },
                { id: 'b', text: { sv: 'B' } },
              ],
            },
          ],
        },
      ],
    };
    const answers = ['a', 'a', 'borttaget'].map((val, i) =>
      exampleRecord(i, { response: { language: 'sv', answers: { val } } }),
    );
    const { exported } = await setup(answers, choosing);
    const { code, errors } = await exported('--rows', 'statistics');
    assert.deepEqual(
      [code, errors],
      [0, 'val: 1 answer fits none of what can be chosen now, and is not counted\n'],
    );
  });

  it('leaves personal data out, unless it is told to take it and why: that is noted', async () => {
    const { exported, database } = await setup([saying(1, 'Bra')]);
    const personal = /Kim|kim@|Storgatan|Var bor du/;
    for (const format of ['csv', 'json']) {
      const { output } = await exported('--format', format);
      assert.match(output, /Bra/);
      assert.doesNotMatch(output.replace(/"consultation":.*,"responses"/, ''), personal);
      const refused = await exported('--format', format, '--personal');
      assert.deepEqual([refused.code, refused.output], [2, '']);
      const whole = await exported('--format', format, '--personal', '--reason', 'Diarieföring');
      assert.match(whole.output, /Kim Exempel/);
      assert.match(whole.output, /kim@example\.org/);
      assert.match(whole.output, /Storgatan 1/);
      assert.match(
        whole.errors,
        /^\d{4}-\d\d-\d\dT[\d:.]+Z personal data of parken is exported: Diarieföring\n$/,
      );
    }
    const { output } = await samrad(['audit', '--database', database]);
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const object = ['responses-exported', 'consultations/parken'];
    assert.deepEqual(
      rows.map(([, officer, , ...what]) => [officer, ...what]),
      ['csv', 'json'].flatMap((format) => [
        ['command', ...object, format],
        ['command', ...object, `${format}, personal data: Diarieföring`],
      ]),
    );
  });

  it('writes a JSON document with the questions beside the answers', async () => {
    const withdrawn = exampleRecord(3, { response: undefined, withdrawnAt: '2026-03-11T00:00:00.000Z' });
    const { exported } = await setup([saying(1, 'Ett'), saying(2, 'Två'), withdrawn]);
    const { output } = await exported('--format', 'json');
    const document = JSON.parse(output);
    assert.deepEqual(document.consultation, consultation);
    assert.equal(document.personal, false);
    assert.deepEqual(document.responses, [
      {
        receivedAt: '2026-03-10T00:00:01.000Z',
        flags: [],
        answers: { asikt: 'Ett' },
        respondent: { kind: 'private-person' },
        language: 'sv',
      },
      {
        receivedAt: '2026-03-10T00:00:02.000Z',
        flags: [],
        answers: { asikt: 'Två' },
        respondent: { kind: 'private-person' },
        language: 'sv',
      },
    ]);
  });

  it('speaks the language that is asked for', async () => {
    const { exported } = await setup();
    assert.match((await exported('--language', 'en')).output, /What do you think\?/);
  });

  it('writes to a file that is its owner’s alone, and stands there only when it is whole', async () => {
    const { folder, exported } = await setup([saying(1, 'Bra')]);
    const out = join(folder, 'svar.csv');
    const { code, output } = await exported('--out', out);
    assert.deepEqual([code, output], [0, '']);
    assert.equal((await stat(out)).mode & 0o777, 0o600);
    assert.match(await readFile(out, 'utf8'), /Bra/);
    assert.ok(!(await readdir(folder)).some((file) => file.endsWith('.part')));
    const failed = await exported('--out', join(folder, 'finns-inte', 'svar.csv'));
    assert.equal(failed.code, 2);
    assert.match(failed.errors, /There is no folder .*finns-inte: make it/);
    await mkdir(join(folder, 'svar'));
    assert.match(
      (await exported('--out', join(folder, 'svar'))).errors,
      /svar is a folder: name a file in it/,
    );
    assert.match((await exported('--out', join(out, 'svar.csv'))).errors, /svar\.csv is no folder/);
  });

  it('leaves the file of last time as it was when it fails', async () => {
    const { folder, options, exported } = await setup([saying(1, 'Bra')]);
    const out = join(folder, 'svar.csv');
    await writeFile(out, 'last time');
    const broken = join(folder, 'broken.db');
    await writeFile(broken, 'Not a database, however long this letter may be.'.repeat(100));
    const failed = await samrad(['export', 'parken', ...options, '--database', broken, '--out', out]);
    assert.equal(failed.code, 1);
    assert.equal(await readFile(out, 'utf8'), 'last time');
    assert.equal((await exported('--out', out)).code, 0);
    assert.match(await readFile(out, 'utf8'), /Bra/);
  });

  it('says which consultations and polls there are, and does not make the database that it does not find', async () => {
    const { folder, options } = await setup();
    const unknown = await samrad(['export', 'borta', ...options]);
    assert.equal(unknown.code, 2);
    assert.match(
      unknown.errors,
      /^samrad: There is no consultation "borta" in .*content\. There is parken, and of polls viktigast\.\n/,
    );
    const missing = join(folder, 'missing.db');
    const { code, errors } = await samrad(['export', 'parken', ...options, '--database', missing]);
    assert.equal(code, 2);
    assert.match(errors, /There is no database .*missing\.db\. Give the one that the server writes to/);
    assert.ok(!(await readdir(folder)).includes('missing.db'));
  });

  it('reads while the server takes answers', async () => {
    const { options, exported } = await setup();
    const server = await serving(options);
    const send = async (word: string) => {
      const { status } = await post(server, word, { answers: { asikt: word } });
      assert.equal(status, 201);
    };
    await send('first');
    assert.match((await exported()).output, /"first"/);
    await send('second');
    assert.match((await exported()).output, /"first"[^]*"second"/);
  });

  it('streams: what it writes need not fit in its memory', async () => {
    const count = 12_000;
    const letters = 'x'.repeat(4_500);
    const { folder, options } = await setup(
      Array.from({ length: count }, (_, i) => saying(i, `${i} ${letters}`)),
    );
    const write = async (format: string) => {
      const out = join(folder, `svar.${format}`);
      const { code, errors } = await samrad(
        ['export', 'parken', ...options, '--format', format, '--out', out],
        { NODE_OPTIONS: '--max-old-space-size=40' },
      );
      assert.deepEqual([code, errors], [0, '']);
      return await readFile(out, 'utf8');
    };
    const written = [
      ...(await write('csv')).matchAll(/;"(\d+) x/g),
      ...(await write('json')).matchAll(/"(\d+) x/g),
    ];
    const numbers = Array.from({ length: count }, (_, i) => i);
    assert.deepEqual(
      written.map(([, number]) => Number(number)),
      [...numbers, ...numbers],
    );
  });

  it('ends well when its reader has had enough', async () => {
    const { options } = await setup(Array.from({ length: 50 }, (_, i) => saying(i, 'x'.repeat(50_000))));
    const main = new URL('../../../../src/server/node/main.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [main, 'export', 'parken', ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (data: Buffer) => errors.push(data));
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, Buffer.concat(errors).toString()], [0, '']);
  });
});
