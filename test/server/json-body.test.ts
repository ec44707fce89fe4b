import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../../src/contracts/index.ts';
import { exampleResponse } from '../support/example-consultation.ts';
import { json, setUpApp } from './app-setup.ts';

const path = '/v1/consultations/parken/responses';

/** Asserts that a body is refused with a problem document, and gives it. */
async function refused(init: RequestInit, status: number, name: string) {
  const { ask, backend } = setUpApp();
  const answer = await ask(path, { method: 'POST', ...init });
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const problem = Problem.parse(JSON.parse(text));
  assert.equal(problem.type, `urn:samrad:problem:${name}`, text);
  assert.equal(problem.status, status);
  await backend.respond('parken', exampleResponse, {});
  return problem;
}

const asJson = { 'content-type': 'application/json' };
const body = JSON.stringify(exampleResponse);

for (const type of [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'application/json; charset=latin1',
  'application/json, text/plain',
  'application/ld+json',
  '',
]) {
  it(`refuses a body of type "${type}"`, async () => {
    await refused({ body, headers: { 'content-type': type } }, 415, 'unsupported-media-type');
  });
}

for (const type of [
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
]) {
  it(`takes a body of type ${type}`, async () => {
    const { ask } = setUpApp();
    assert.equal((await ask(path, { method: 'POST', body, headers: { 'content-type': type } })).status, 201);
  });
}

it('refuses a body that is packed', async () => {
  await refused({ body, headers: { ...asJson, 'content-encoding': 'gzip' } }, 415, 'unsupported-media-type');
});

for (const [what, bad] of [
  ['nothing', ''],
  ['what is not JSON', '{"answers":'],
  ['JSON with a comment', `${body} // hej`],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ['an overlong UTF-8 slash', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
  ['UTF-16', new Uint8Array([0x7b, 0, 0x7d, 0])],
] as const) {
  it(`refuses ${what}`, async () => {
    await refused({ body: bad, headers: asJson }, 400, 'bad-request');
  });
}

for (const [what, document] of [
  ['a list', []],
  ['null', null],
  ['a text', '"hej"'],
  ['a number', '1'],
  ['an unknown key', { ...exampleResponse, admin: true }],
  [
    'an answer that is an object of another kind',
    { ...exampleResponse, answers: { besok: { a: { b: 1 } } } },
  ],
  [
    'too many answers',
    {
      ...exampleResponse,
      answers: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`q${i}`, 'x'])),
    },
  ],
  ['a text that is too long', { ...exampleResponse, answers: { hinder: 'x'.repeat(20_001) } }],
  ['a number beyond all numbers', '{"answers":{"tradantal":1e999},"language":"sv"}'],
] as const) {
  it(`refuses ${what}, with its place`, async () => {
    const { errors } = await refused(json(document), 422, 'invalid');
    assert.ok(errors?.length);
  });
}

it('names unknown keys at their places', async () => {
  const { errors } = await refused(
    json({ ...exampleResponse, admin: true, respondent: { kind: 'organisation', rank: 1 } }),
    422,
    'invalid',
  );
  assert.deepEqual(
    errors?.map(({ pointer }) => pointer),
    ['/respondent/rank', '/admin'],
  );
});

for (const proto of [
  '{"answers":{},"language":"sv","__proto__":{"admin":true}}',
  '{"answers":{"__proto__":"x"},"language":"sv"}',
  '{"answers":{"delar":{"__proto__":{"a":1}}},"language":"sv"}',
  '{"answers":{"gor":[{"\\u005f_proto__":{"a":1}}]},"language":"sv"}',
]) {
  it(`refuses the key __proto__ and is not touched by it: ${proto}`, async () => {
    const { detail } = await refused(json(proto), 400, 'bad-request');
    assert.match(detail, /__proto__/);
    assert.equal(({} as { admin?: boolean }).admin, undefined);
  });
}

it('takes "__proto__" as a text', async () => {
  const { ask } = setUpApp();
  const answers = { ...exampleResponse.answers, namnforslag: '__proto__' };
  assert.equal((await ask(path, json({ ...exampleResponse, answers }))).status, 201);
});

it('refuses answers to questions that are called like methods', async () => {
  for (const id of ['constructor', 'tostring', 'valueof']) {
    const answers = { ...exampleResponse.answers, [id]: 'x' };
    const { errors } = await refused(json({ ...exampleResponse, answers }), 422, 'invalid');
    assert.deepEqual(
      errors?.map(({ code }) => code),
      ['not-asked'],
    );
  }
});

it('refuses what is deep, however deep', async () => {
  for (const depth of [33, 1_000, 100_000]) {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;
      if (deep.length > 250_000) continue;
      await refused(json(deep), 400, 'bad-request');
    }
  }
  await refused(json('['.repeat(200_000)), 400, 'bad-request');
});

it('refuses a body that is too large by what it says of itself', async () => {
  await refused(json(' '.repeat(256 * 1024 + 1)), 413, 'too-large');
  await refused(json(body, { 'content-length': '999999999' }), 413, 'too-large');
});

it('counts what arrives where no length was said, and reads no further', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
    },
  });
  const init = { body: endless, headers: asJson, duplex: 'half' };
  await refused(init as RequestInit, 413, 'too-large');
  assert.ok(sent < 1024 * 1024, `${sent} bytes were taken`);
});

it('refuses a body that breaks off', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"answers":')),
    pull: (controller) => controller.error(new Error('aborted')),
  });
  await refused({ body, headers: asJson, duplex: 'half' } as RequestInit, 400, 'bad-request');
});

it('takes a body of exactly the bound', async () => {
  const { ask } = setUpApp({ bodyLimit: 2_000 });
  assert.equal(
    (await ask(path, json(body.padEnd(2_000 - (new TextEncoder().encode(body).length - body.length)))))
      .status,
    201,
  );
  assert.equal((await ask(path, json(body.padEnd(2_001)))).status, 413);
});

it('answers any JSON at all with a problem or an acknowledgement, and never with 5xx', async () => {
  const { ask, log } = setUpApp();
  const near = fc.record({
    answers: fc.dictionary(
      fc.constantFrom('besok', 'gor', 'delar', 'tradantal', 'constructor', 'karta'),
      fc.jsonValue(),
    ),
    language: fc.constantFrom('sv', 'en', 'xx', 3),
    respondent: fc.oneof(fc.jsonValue(), fc.constant({ kind: 'private-person' })),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        near.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      async (text) => {
        const { status } = await ask(path, json(text));
        assert.ok([201, 400, 422].includes(status), `${status} for ${text}`);
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(log.some(({ status }) => status === 422));
});

it('refuses keys that are no keys and headers that hide something', async () => {
  const { ask } = setUpApp();
  for (const key of [
    'short',
    'x'.repeat(201),
    'one-key-of-many-1, one-key-of-many-2',
    'åäöåäöåäöåäöåäöåäö',
  ]) {
    assert.equal((await ask(path, json(exampleResponse, { 'idempotency-key': key }))).status, 400, key);
  }
});

it('opens responses by the scheme Receipt alone', async () => {
  const { ask, backend } = setUpApp();
  const { receipt } = await backend.respond('parken', exampleResponse, {});
  const status = async (authorization: string) =>
    (await ask('/v1/responses', { headers: { authorization } })).status;
  for (const scheme of ['Receipt', 'receipt', 'RECEIPT'])
    assert.equal(await status(`${scheme} ${receipt}`), 200);
  for (const wrong of [
    `Bearer ${receipt}`,
    receipt,
    `Basic ${btoa(`x:${receipt}`)}`,
    'Receipt',
    `Receipt: ${receipt}`,
  ]) {
    assert.equal(await status(wrong), 401, wrong);
  }
  assert.equal(await status(`Receipt ${receipt}, Receipt ${receipt}`), 404);
  assert.equal((await ask(`/v1/responses?receipt=${receipt}`)).status, 401, 'never in a URL');
});
