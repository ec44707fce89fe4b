import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContent } from '../../src/backend/content.ts';
import { createRecordBackend } from '../../src/backend/record-backend.ts';
import { createApp } from '../../src/server/app.ts';
import { choicesTableOf } from '../../src/server/export/choices-table.ts';
import { csvOf } from '../../src/server/export/csv.ts';
import { jsonDocumentOf } from '../../src/server/export/json-document.ts';
import { tableOf } from '../../src/server/export/table.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { readCsv } from '../support/csv.ts';
import { exampleResponse, exampleTimes } from '../support/example-consultation.ts';
import { publishing } from '../support/example-results.ts';

/** What runs somewhere, if somebody takes it for more than text. */
const injections = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  "'; DROP TABLE responses; --",
  '$1 %s ${7*7} {{7*7}} #{7*7}',
  '=cmd|"/C calc"!A0',
  '@SUM(1)',
  '; "a";\t"b"',
  'rad\r\nrad',
  'data: x\n\nevent: y',
  '\u202Egnirts\u2066',
  '__proto__',
  '](javascript:alert(1))',
] as const;

const consultation = { ...publishing, results: 'always' } as const;

async function setup(text: string) {
  const store = await openStore(':memory:');
  const content = createContent({ consultations: [consultation] });
  const app = createApp(createRecordBackend({ content, ...store, now: () => exampleTimes.during }));
  const ask = async (path: string, init?: RequestInit) =>
    app.fetch(new Request(`http://samrad.test${path}`, init));
  const response = {
    ...exampleResponse,
    respondent: { kind: 'private-person', name: text },
    answers: { ...exampleResponse.answers, gor: ['promenad', { other: text }], namnforslag: text },
  };
  const taken = await ask('/v1/consultations/parken/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(response),
  });
  assert.equal(taken.status, 201);
  const { receipt } = (await taken.json()) as { receipt: string };
  return { ask, receipt, response, store };
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('a text that runs where it is taken for more', () => {
  for (const text of injections) {
    it(`comes back letter by letter, and harmless in tables: ${JSON.stringify(text)}`, async () => {
      const { ask, receipt, response, store } = await setup(text);
      const sent = await ask('/v1/responses', { headers: { authorization: `Receipt ${receipt}` } });
      assert.match(sent.headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(sent.headers.get('x-content-type-options'), 'nosniff');
      assert.match(sent.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.deepEqual(((await sent.json()) as { response: object }).response, response);

      const all = () => store.records.all('parken');
      const document = JSON.parse(
        await whole(jsonDocumentOf(consultation, all(), { personal: true }, exampleTimes.during)),
      ) as { responses: { respondent: object; answers: object }[] };
      assert.deepEqual(document.responses[0]?.answers, response.answers);
      assert.deepEqual(document.responses[0]?.respondent, response.respondent);

      for (const [table, times] of [
        [tableOf, 3],
        [choicesTableOf, 2],
      ] as const) {
        const options = { personal: true, language: 'sv' };
        const csv = await whole(csvOf(table(consultation, all(), options), ','));
        const cells = readCsv(csv.replace('\uFEFF', '')).flat();
        const holding = cells.filter((cell) => cell.includes(text));
        assert.ok(holding.length >= times, `${holding.length} cells hold it`);
        for (const cell of holding) assert.doesNotMatch(cell, /^[\s\p{Cc}\p{Cf}]*[=+\-@]|^[\t\r\n]/u);
      }

      for (const path of ['/v1/consultations/parken/outcome', '/v1/consultations/parken/results.csv']) {
        const published = await ask(path);
        assert.equal(published.status, 200);
        assert.ok(!(await published.text()).includes(text), 'what people write is in no published result');
      }
      await store.close();
    });
  }
});
