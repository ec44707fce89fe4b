import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { Consultation, Dialogue, Poll } from '../../src/contracts/index.ts';
import { createApp } from '../../src/server/app.ts';
import { TokenBuckets } from '../../src/server/guard/token-buckets.ts';
import { OfficerDesk } from '../../src/server/officers/officer-desk.ts';
import type { Office } from '../../src/server/officers/office.ts';
import { describeApi } from '../../src/server/openapi.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../support/example-consultation.ts';
import { publishing } from '../support/example-results.ts';
import { createMemoryOfficers } from '../support/memory-officers.ts';
import { createOracle } from '../support/openapi-oracle.ts';

const description = describeApi() as { paths: Record<string, Record<string, object>> };
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
);

async function setup() {
  const content = createContent({
    consultations: [
      exampleConsultation,
      { ...exampleConsultation, id: 'utkast', stage: 'draft' },
      { ...publishing, id: 'visad', results: 'always' },
    ],
    polls: [{ ...examplePoll, changeable: true }],
    dialogues: [exampleDialogue],
  });
  const backend = createMemoryBackend(content, { now: () => exampleTimes.during });
  const desk = new OfficerDesk({
    records: createMemoryOfficers(),
    wrongTokens: new TokenBuckets({ burst: 500, perSecond: 1 }),
    now: () => exampleTimes.during,
  });
  const schemas = { dialogues: Dialogue, consultations: Consultation, polls: Poll };
  const office: Office = {
    desk,
    documents: {
      read: async (kind, id) => {
        const document = content[kind].get(id);
        return document && { text: JSON.stringify(document), tag: 'a' };
      },
      publish: async (kind, _, text) =>
        schemas[kind].safeParse(JSON.parse(text)).success
          ? { outcome: 'published', isNew: false, document: { text, tag: 'a' } }
          : { outcome: 'faulty', errors: [{ pointer: '', detail: 'x', code: 'content' }] },
    },
    responses: async (id, { format }) =>
      content.consultations.has(id)
        ? {
            type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
            body: new Blob([format === 'csv' ? 'a;b' : '{}']).stream(),
          }
        : undefined,
  };
  const by = { id: 'command', name: 'test', role: 'publish' } as const;
  const responses = await receipts(60, () => backend.respond('parken', exampleResponse, {}));
  const votes = await receipts(10, () => backend.vote('viktigast', { choice: ['trad'] }, {}));
  const read = `Bearer ${(await desk.issue('Läsare', 'read', 30, by)).token}`;
  const publish = `Bearer ${(await desk.issue('Webb', 'publish', 30, by)).token}`;
  const errors: unknown[] = [];
  const app = createApp(backend, { office, log: ({ error }) => error && errors.push(error) });
  return { app, credentials: { responses, votes, read: [read], publish: [publish] }, errors };
}

const receipts = (count: number, send: () => Promise<{ receipt: string }>): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, async () => `Receipt ${(await send()).receipt}`));

const id = fc.constantFrom(
  'parken',
  'viktigast',
  'exempelstaden',
  'utkast',
  'borta',
  'UPPER',
  '__proto__',
  '%00',
  '..%2f',
  '%E0%A4%A',
);
const kind = fc.constantFrom('consultations', 'polls', 'dialogues', 'constructor', 'a%2fb');
const visible = fc.stringMatching(/^[\x20-\x7e]{0,60}$/);
const bodies = fc.oneof(
  fc
    .constantFrom(exampleResponse, { choice: ['trad'] }, { choice: ['bankar'] }, exampleConsultation)
    .map((body) => JSON.stringify(body)),
  fc
    .record({
      choice: fc.array(fc.constantFrom('trad', 'bankar', 'x'), { maxLength: 3 }),
      extra: fc.jsonValue(),
    })
    .map((body) => JSON.stringify(body)),
  fc
    .record({ answers: fc.dictionary(fc.string(), fc.jsonValue()), language: fc.constantFrom('sv', 'xx') })
    .map((body) => JSON.stringify(body)),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '['.repeat(5_000),
    `"${'x'.repeat(300_000)}"`,
  ),
);
const query = fc.array(
  fc.tuple(
    fc.constantFrom(
      'area',
      'status',
      'limit',
      'cursor',
      'from',
      'text',
      'format',
      'personal',
      'reason',
      'language',
      '__proto__',
    ),
    fc.oneof(visible, fc.constantFrom('csv', 'json', 'true', '1', '-1', '1e9', '1990', 'sv')),
  ),
  { maxLength: 3 },
);
const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 4, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: visible },
    ),
    'idempotency-key': fc.oneof(fc.uuid(), visible),
    'if-none-match': fc.oneof(fc.constant('*'), visible),
    'if-match': fc.oneof(fc.constantFrom('*', '"a"'), visible),
    'x-forwarded-for': visible,
    'content-encoding': fc.constantFrom('gzip', 'identity', ''),
    origin: visible,
  },
  { requiredKeys: [] },
);

it(
  'answers any request at all on contract, by another validator than its own, and never with 5xx',
  { timeout: 240_000 },
  async () => {
    const { app, credentials, errors } = await setup();
    const oracle = createOracle(description);
    const seen = new Map<string, number>();
    const wrong = fc.oneof(
      fc.constantFrom('Receipt', 'Bearer', 'Basic eDp5', `Bearer samrad_${'x'.repeat(43)}`, 'Receipt 0000'),
      fc.constantFrom(...Object.values(credentials).flatMap((list) => list[0] ?? [])),
      visible,
    );
    const right = (path: string, method: string) => {
      const isVote = /polls|votes/.test(path);
      const kind = path.includes('/documents/')
        ? method === 'PUT'
          ? 'publish'
          : 'read'
        : isVote
          ? 'votes'
          : 'responses';
      const isExport = method === 'GET' && path.endsWith('/{id}/responses');
      return {
        id: isVote
          ? 'viktigast'
          : path.includes('dialogues')
            ? 'exempelstaden'
            : path.endsWith('/results.csv')
              ? 'visad'
              : 'parken',
        kind: 'consultations',
        authorization: fc.constantFrom(...credentials[isExport ? 'read' : kind]),
        body: JSON.stringify(
          path.includes('/documents/')
            ? exampleConsultation
            : isVote
              ? { choice: ['trad'] }
              : exampleResponse,
        ),
        headers: { 'content-type': 'application/json' },
      };
    };
    /** A request as it should be, of which any part may be something else. */
    const asked = fc.constantFrom(...operations).chain(({ path, method }) => {
      const wanted = right(path, method);
      const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) =>
        fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: bad });
      return fc.record({
        path: fc.constant(path),
        method: fc.constant(method),
        id: mostly(fc.constant(wanted.id), id),
        kind: mostly(fc.constant(wanted.kind), kind),
        query: mostly<string[][]>(fc.constant([]), query),
        headers: mostly<Record<string, string>>(
          fc.constant(wanted.headers),
          headers as fc.Arbitrary<Record<string, string>>,
        ),
        authorization: mostly<string | undefined>(wanted.authorization, fc.option(wrong, { nil: undefined })),
        body: mostly(fc.constant(wanted.body), bodies),
      });
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, method, id, kind, query, headers, authorization, body }) => {
        const filled = path.replace('{id}', id).replace('{kind}', kind);
        const search = new URLSearchParams(query).toString();
        const request = new Request(`http://samrad.test${filled}${search && `?${search}`}`, {
          method,
          headers: { ...headers, ...(authorization !== undefined && { authorization }) },
          ...(['POST', 'PUT'].includes(method) && { body }),
        });
        const response = await app.fetch(request.clone());
        await oracle.check(request, response);
        if (response.body && !response.bodyUsed) await response.body.cancel();
        assert.ok(response.status < 500, `${method} ${filled} answers ${response.status}`);
        assert.equal(({} as { polluted?: number }).polluted, undefined);
        for (const name of ['content-security-policy', 'x-content-type-options', 'cache-control']) {
          assert.ok(response.headers.get(name), `${method} ${filled} has no ${name}`);
        }
        const key = `${method} ${path}`;
        if (response.ok) seen.set(key, (seen.get(key) ?? 0) + 1);
      }),
      { numRuns: 4_000 },
    );
    assert.deepEqual(errors, []);
    assert.equal(oracle.checked, 4_000);
    const never = operations.filter(({ method, path }) => !seen.has(`${method} ${path}`));
    assert.deepEqual(
      never,
      [],
      'each was answered well at least once, so the cases reach behind the first check',
    );
  },
);
