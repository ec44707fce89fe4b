import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { LocalizedText } from '../../../src/contracts/index.ts';
import { attackedContent, filesOf, type AttackedContent } from '../../support/attacked-content.ts';
import { attacks, attackTexts } from '../../support/attacks.ts';
import { readCsv } from '../../support/csv.ts';
import type { TextField } from '../../support/every-text.ts';
import { writeContent } from '../../support/example-content.ts';
import { samrad } from '../../support/samrad-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readWorkbook } from '../../support/workbook.ts';
import { serving } from './serve-setup.ts';

const harmless = attackedContent('x', ({ path }) => path.slice(-40));

/** Each that a cell may not begin with alone, the rest together: where they begin makes no difference. */
const texts = [
  ...(attacks['formulae'] ?? []),
  ...Object.entries(attacks).flatMap(([name, some]) => (name === 'formulae' ? [] : [some.join(' ')])),
];

/** The documents with the text in every field, or as much of it as there is room for. */
function saying(text: string): AttackedContent {
  const { dialogue, polls, ...content } = attackedContent('x', ({ longest }: TextField) =>
    text.slice(0, longest),
  );
  // They differ in how one chooses, and in who may.
  const some = polls.filter(({ id }) => /-(en|person)$/.test(id));
  return { ...content, polls: some, dialogue: { ...dialogue, polls: some.map(({ id }) => id) } };
}

async function setup() {
  const folder = await temporaryFolder();
  const contentFolder = await writeContent(folder, filesOf(harmless));
  const database = join(folder, 'samrad.db');
  const options = ['--content', contentFolder, '--database', database];
  const server = await serving([...options, '--rate-limit', 'off', '--proof', 'off']);
  const token = async (role: string) => {
    const { output } = await samrad([
      'token',
      'create',
      '--name',
      'Prov',
      '--role',
      role,
      '--database',
      database,
    ]);
    return { authorization: `Bearer ${output.trim()}` };
  };
  const [publisher, reader] = [await token('publish'), await token('read')];
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, server.url), init);
    assert.ok(response.ok, `${path}: ${response.status} ${response.ok ? '' : await response.text()}`);
    return response;
  };
  const json = async (path: string, init?: RequestInit) => (await (await ask(path, init)).json()) as never;
  const put = (path: string, document: object) =>
    ask(`/v1/documents/${path}`, {
      method: 'PUT',
      headers: { ...publisher, 'content-type': 'application/json' },
      body: JSON.stringify(document),
    });
  const publish = async ({ dialogue, consultation, polls }: AttackedContent) => {
    await put(`dialogues/${dialogue.id}`, dialogue);
    await put(`consultations/${consultation.id}`, consultation);
    for (const poll of polls) await put(`polls/${poll.id}`, poll);
  };
  return { folder, contentFolder, options, ask, json, publish, publisher, reader };
}

const beginsAFormula = (cell: unknown): boolean =>
  typeof cell === 'string' && /^[\t\r\n\0]|^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell);

describe('what officers publish', async () => {
  const { folder, contentFolder, options, ask, json, publish, publisher, reader } = await setup();
  const { consultation } = harmless;
  await ask(`/v1/consultations/${consultation.id}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      language: 'sv',
      respondent: { kind: 'private-person' },
      answers: {
        'questions-2': 'options-0',
        'questions-3': ['options-0'],
        'questions-4': ['options-0'],
        'questions-6': { 'rows-0': 'columns-0' },
      },
    }),
  });

  it('is given out letter by letter, in every field, also in the catalogue of open data, and harmless in tables', async () => {
    for (const text of texts) {
      const content = saying(text);
      await publish(content);
      await asWritten(content);
      await inCatalogue(content);
      await inTables(text);
    }
  });

  async function asWritten({ dialogue, consultation, polls }: AttackedContent): Promise<void> {
    for (const [kind, document] of [
      ['dialogues', dialogue],
      ['consultations', consultation],
      ...polls.map((poll) => ['polls', poll] as const),
    ] as const) {
      const path = `${kind}/${document.id}`;
      const file = await readFile(join(contentFolder, `${path}.json`), 'utf8');
      assert.equal(file, JSON.stringify(document));
      assert.deepEqual(await json(`/v1/documents/${path}`, { headers: publisher }), document);
      // These have calls of their own, or are nobody's but the server's.
      const { initiatives, followUps, outcome, ...rest } = document as Record<string, unknown>;
      if (kind === 'polls') delete rest['verification'];
      const given = (await json(`/v1/${path}`)) as Record<string, unknown>;
      assert.deepEqual(Object.fromEntries(Object.keys(rest).map((name) => [name, given[name]])), rest);
      assert.ok(kind !== 'polls' || !('verification' in given));
      const more = {
        ...(initiatives !== undefined && { initiatives, 'follow-ups': followUps }),
        ...(outcome !== undefined && { outcome }),
      };
      for (const [name, written] of Object.entries(more)) {
        const { items, outcome } = (await json(`/v1/${path}/${name}`)) as {
          items?: unknown;
          outcome?: unknown;
        };
        assert.deepEqual(items ?? outcome, written);
      }
    }
  }

  async function inCatalogue({ dialogue, consultation, polls }: AttackedContent): Promise<void> {
    const dataset = (await json(`/v1/dialogues/${dialogue.id}/dataset`)) as {
      'dct:title': unknown;
      'dct:description': unknown;
      'dct:publisher': { 'foaf:name': unknown };
      'dcat:contactPoint': { 'vcard:fn': unknown };
      'dcat:distribution': { 'dct:title': unknown }[];
    };
    const node = (value: LocalizedText | undefined) => [{ '@language': 'sv', '@value': value?.['sv'] }];
    assert.deepEqual(dataset['dct:title'], node(dialogue.title));
    assert.deepEqual(dataset['dct:description'], node(dialogue.summary));
    assert.deepEqual(dataset['dct:publisher']['foaf:name'], node(dialogue.publisher.name));
    assert.deepEqual(dataset['dcat:contactPoint']['vcard:fn'], node(dialogue.openData?.contactPoint?.name));
    const titles = dataset['dcat:distribution'].map((one) => JSON.stringify(one['dct:title']));
    for (const title of [consultation.title, ...polls.slice(0, 1).map(({ question }) => question)])
      assert.ok(titles.includes(JSON.stringify(node(title))));
  }

  async function inTables(text: string): Promise<void> {
    // Of headings that are the same the second and the third are numbered.
    const wanted = Buffer.from(text.slice(0, 300)).toString();
    const begins = [wanted, `'${wanted}`];
    for (const [path, init, least] of [
      [`/v1/consultations/${consultation.id}/results.csv`, {}, 5],
      [`/v1/consultations/${consultation.id}/responses`, { headers: reader }, 10],
    ] as const) {
      const cells = readCsv(await (await ask(path, init)).text()).flat();
      assert.ok(!cells.some(beginsAFormula), `${path} with ${text}`);
      const same = cells.filter((cell) => begins.some((begin) => cell.startsWith(begin))).length;
      assert.ok(same >= least, `${path} has ${text} ${same} times`);
    }
  }

  it('is harmless in workbooks', async () => {
    for (const text of ['=cmd|"/C calc"!A0 _x003D_1+1 a\0b\ud800', 'constructor']) {
      await publish(saying(text));
      const workbook = async (rows: string) => {
        const out = join(folder, `${rows}.xlsx`);
        const { code, errors } = await samrad([
          ...['export', consultation.id, '--format', 'xlsx', '--rows', rows, '--out', out],
          ...options,
        ]);
        assert.equal(code, 0, errors);
        return readWorkbook(await readFile(out));
      };
      for (const { rows, hasFormula } of await Promise.all(
        ['answers', 'choices', 'statistics'].map(workbook),
      )) {
        assert.ok(!hasFormula && !rows.flat().some(beginsAFormula));
        assert.ok(rows.flat().some((cell) => String(cell).includes(text)));
      }
    }
  });

  it('moves nothing in the terminal of whoever checks or imports it', async () => {
    const bad = await temporaryFolder();
    const wrong = attackTexts.map((text, i) => {
      const id = `fel-${i}`;
      return [
        `consultations/${id}.json`,
        { ...consultation, id, [text]: 1, title: { [text]: 'x' } },
      ] as const;
    });
    const badContent = await writeContent(bad, { ...filesOf(harmless), ...Object.fromEntries(wrong) });
    const archive = join(bad, 'arkiv.json');
    // Of many faults some are told: these are of those.
    const response = Object.fromEntries(
      attackTexts.filter((text) => moving.test(text)).map((text) => [text, 1]),
    );
    await writeFile(
      archive,
      JSON.stringify({ consultation: { id: consultation.id }, responses: [response] }),
    );
    const said = await Promise.all([
      samrad(['check', badContent]),
      samrad(['serve', '--content', badContent, '--database', ':memory:', '--port', '0']),
      samrad(['import', archive, ...options]),
    ]);
    for (const { code, output, errors } of said) {
      assert.ok(code === 1 || code === 2);
      const lines = (output + errors).split('\n');
      assert.ok(lines.length > 20, errors);
      for (const line of lines) assert.doesNotMatch(line, moving);
    }
    const findings = said[0].output.trimEnd().split('\n');
    for (const line of findings) assert.match(line, /^\S+\.json:\d+:\d+: /);
  });
});

/** Controls, and what begins a line or turns one round. */
const moving = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
