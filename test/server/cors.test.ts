import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleResponse } from '../support/example-consultation.ts';
import { json, setUpApp } from './app-setup.ts';

const consultation = '/v1/consultations/parken';
const responses = `${consultation}/responses`;
const kommun = 'https://www.kommun.example';
const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,idempotency-key',
  },
});
const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

it('lets any page call where no origins are named', async () => {
  const { ask } = setUpApp();
  for (const init of [{ headers: { origin: kommun } }, {}]) {
    const answer = await ask(consultation, init);
    assert.equal(allowed(answer), '*');
    assert.equal(answer.headers.get('vary'), null);
  }
});

it('lets just the named origins call, and keeps caches from mixing them up', async () => {
  const { ask } = setUpApp({ origins: [kommun, 'https://universitet.example'] });
  const answer = async (origin?: string) =>
    ask(consultation, origin === undefined ? {} : { headers: { origin } });
  assert.equal(allowed(await answer(kommun)), kommun);
  for (const origin of [
    undefined,
    'https://kommun.example',
    `${kommun}.evil.example`,
    'null',
    '*',
    'http://www.kommun.example',
  ]) {
    assert.equal(allowed(await answer(origin)), null, origin);
    assert.equal((await answer(origin)).headers.get('vary'), 'Origin');
  }
});

it('keeps caches from giving what all may see to the holder of a receipt', async () => {
  for (const [origins, vary] of [
    ['*', 'Authorization'],
    [[kommun], 'Authorization, Origin'],
  ] as const) {
    const { headers } = await setUpApp({ origins }).ask(`${consultation}/outcome`);
    assert.equal(headers.get('vary'), vary);
  }
});

it('answers a preflight so that a browser may send, and remembers it', async () => {
  const { ask } = setUpApp({ origins: [kommun] });
  const { status, headers } = await ask(responses, preflight(kommun));
  assert.equal(status, 204);
  assert.equal(headers.get('access-control-allow-origin'), kommun);
  assert.match(headers.get('access-control-allow-methods') ?? '', /\bPOST\b/);
  for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match']) {
    assert.ok(headers.get('access-control-allow-headers')?.toLowerCase().includes(name));
  }
  assert.ok(Number(headers.get('access-control-max-age')) >= 600);
  assert.equal(allowed(await ask(responses, preflight('https://evil.example'))), null);
});

it('shows pages the headers that they go by, also on refusals', async () => {
  const { ask } = setUpApp();
  for (const answer of [
    await ask(consultation),
    await ask('/v1/consultations/finns-inte'),
    await ask(responses, json('{')),
  ]) {
    assert.equal(allowed(answer), '*');
    const exposed = answer.headers.get('access-control-expose-headers')?.split(', ');
    assert.deepEqual(exposed, ['ETag', 'Date', 'Retry-After']);
  }
});

it('never involves cookies', async () => {
  const { ask } = setUpApp({ origins: [kommun] });
  const answers = [
    await ask(consultation, { headers: { origin: kommun } }),
    await ask(responses, preflight(kommun)),
    await ask(responses, json(exampleResponse, { origin: kommun })),
  ];
  for (const { headers } of answers) assert.equal(headers.get('access-control-allow-credentials'), null);
});
