import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { Backend } from '../../src/backend/backend.ts';
import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { createApp } from '../../src/server/app.ts';
import { readCsv } from '../support/csv.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../support/example-consultation.ts';
import { publishing } from '../support/example-results.ts';

async function setup({ secure = false } = {}) {
  const clock = { now: exampleTimes.during };
  const content = createContent({
    dialogues: [
      {
        ...exampleDialogue,
        consultations: ['parken', 'hemligt', 'utkast', 'kommande'],
        polls: ['viktigast', 'dold'],
      },
    ],
    consultations: [
      { ...publishing, id: 'parken', results: 'after-closing' },
      { ...publishing, id: 'hemligt', results: 'never' },
      { ...exampleConsultation, id: 'utkast', stage: 'draft' },
      { ...publishing, id: 'kommande', opens: '2026-12-01', closes: '2026-12-31', results: 'always' },
    ],
    polls: [
      { ...examplePoll, closes: '2026-03-31' },
      { ...examplePoll, id: 'dold', results: 'never' },
    ],
  });
  const backend = createMemoryBackend(content, { now: () => clock.now });
  const calls: string[] = [];
  const app = createApp(counting(backend, calls), { secure });
  const ask = async (path: string, root = 'http://samrad.test'): Promise<Response> =>
    app.fetch(new Request(`${root}${path}`));
  for (let i = 0; i < 6; i++) await backend.respond('parken', exampleResponse, {});
  return { clock, ask, calls };
}

/** A backend that writes down the names of its calls. */
const counting = (backend: Backend, calls: string[]): Backend =>
  new Proxy(backend, {
    get(target, name, receiver) {
      calls.push(String(name));
      return Reflect.get(target, name, receiver) as unknown;
    },
  });

/** A while later, for what is kept for a while. */
function later(t: TestContext) {
  const now = performance.now() + 5_000;
  t.mock.method(performance, 'now', () => now);
}

it('describes what anybody may see of a dialogue, as DCAT-AP-SE asks', async () => {
  const { clock, ask } = await setup({ secure: true });
  clock.now = exampleTimes.after;
  const answer = await ask('/v1/dialogues/exempelstaden/dataset');
  assert.equal(answer.headers.get('content-type'), 'application/ld+json');
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const dataset = await answer.json();
  const url = 'https://samrad.test/v1/dialogues/exempelstaden/dataset';
  assert.equal(dataset['@id'], url);
  assert.equal(dataset['@type'], 'dcat:Dataset');
  assert.equal(dataset['dct:identifier'], url);
  assert.deepEqual(dataset['dct:title'], [
    { '@language': 'sv', '@value': 'Dialog om Exempelstaden' },
    { '@language': 'en', '@value': 'Dialogue on Exampletown' },
  ]);
  assert.equal(dataset['dct:description'].length, 2);
  assert.equal(dataset['dct:publisher']['@type'], 'foaf:Agent');
  assert.equal(dataset['dct:publisher']['foaf:name'][0]['@value'], 'Exempelkommun');
  assert.match(dataset['dct:accessRights']['@id'], /access-right\/PUBLIC$/);
  assert.match(dataset['dct:license']['@id'], /publicdomain\/zero/);
  assert.match(dataset['dcat:theme']['@id'], /data-theme\/GOVE$/);
  assert.equal(dataset['dcat:contactPoint']['@type'], 'vcard:Organization');
  assert.deepEqual(dataset['dct:issued'], { '@type': 'xsd:date', '@value': '2026-03-01' });
  assert.deepEqual(dataset['dct:modified'], { '@type': 'xsd:date', '@value': '2026-03-31' });
  for (const [, id] of JSON.stringify(dataset).matchAll(/"@id":"([^"]*)"/g)) {
    assert.ok(URL.canParse(id ?? ''), `${id} is absolute`);
  }
});

it('has distributions that answer, of what is shown and of nothing else', async (t) => {
  const { clock, ask } = await setup();
  const distributions = async (): Promise<[string, string][]> => {
    const dataset = await (await ask('/v1/dialogues/exempelstaden/dataset')).json();
    return dataset['dcat:distribution'].map((one: Record<string, { '@id': string }>) => {
      assert.match(one['dct:license']?.['@id'] ?? '', /^https:/);
      return [one['dcat:accessURL']?.['@id'].replace('http://samrad.test', ''), one['dct:format']];
    });
  };
  const initiatives = ['/v1/dialogues/exempelstaden/initiatives', 'application/json'];
  assert.deepEqual(await distributions(), [initiatives], 'while it is open');
  clock.now = exampleTimes.after;
  later(t);
  const shown = await distributions();
  assert.deepEqual(shown, [
    initiatives,
    ['/v1/consultations/parken/outcome', 'application/json'],
    ['/v1/consultations/parken/results.csv', 'text/csv'],
    ['/v1/polls/viktigast/results', 'application/json'],
  ]);
  for (const [path, type] of shown) {
    const answer = await ask(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type')?.split(';')[0], type);
  }
  const again = await ask('/v1/dialogues/exempelstaden/dataset');
  assert.match(again.headers.get('etag') ?? '', /^W\//);
});

it('is put together once for all who ask in the same moment, and anew after that', async (t) => {
  const { clock, ask, calls } = await setup();
  const path = '/v1/dialogues/exempelstaden/dataset';
  const [first] = await Promise.all([ask(path), ask(path), ask(path)]);
  const tag = first?.headers.get('etag');
  const once = calls.length;
  assert.equal(calls.filter((name) => name === 'dialogue').length, 1);
  assert.equal((await ask(path)).headers.get('etag'), tag);
  assert.equal(calls.length, once, 'nothing more is asked for');
  const elsewhere = await (await ask(path, 'http://other.test')).json();
  assert.equal(elsewhere['@id'], `http://other.test${path}`);
  assert.equal(calls.length, once, 'nor for another name of the server');

  clock.now = exampleTimes.after;
  assert.equal((await ask(path)).headers.get('etag'), tag);
  later(t);
  assert.notEqual((await ask(path)).headers.get('etag'), tag);
  assert.equal(calls.filter((name) => name === 'dialogue').length, 2);
});

it('keeps nothing of a dataset that there is not', async () => {
  const { ask, calls } = await setup();
  for (let i = 0; i < 2; i++) assert.equal((await ask('/v1/dialogues/finns-inte/dataset')).status, 404);
  assert.equal(calls.length, 2);
});

it('gives the results as a table where all may see them, small counts hidden and no text in it', async () => {
  const { clock, ask } = await setup();
  const early = await ask('/v1/consultations/parken/results.csv');
  assert.equal(early.status, 403);
  assert.match((await early.json()).type, /results-hidden$/);
  clock.now = exampleTimes.after;
  const table = await (await ask('/v1/consultations/parken/results.csv')).text();
  assert.doesNotMatch(table, /Kim|Åparken|Matar/);
  const rows = readCsv(table);
  assert.deepEqual(
    rows.filter(([code]) => code === 'installning').map((row) => [row[4], row[6]]),
    [
      ['', '6'],
      ['for', 'Visas inte'],
      ['partly', 'Visas inte'],
      ['against', 'Visas inte'],
      ['abstain', 'Visas inte'],
    ],
  );
  for (const id of ['hemligt', 'utkast', 'finns-inte']) {
    assert.ok((await ask(`/v1/consultations/${id}/results.csv`)).status >= 403, id);
  }
  assert.equal((await ask('/v1/dialogues/finns-inte/dataset')).status, 404);
});
