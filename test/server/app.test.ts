import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BackendError } from '../../src/backend/errors.ts';
import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { problemStatus } from '../../src/backend/problem-status.ts';
import { Problem, ProblemName } from '../../src/contracts/index.ts';
import { createApp } from '../../src/server/app.ts';
import { exampleResponse, exampleTimes } from '../support/example-consultation.ts';
import { json, setUpApp } from './app-setup.ts';

const consultation = '/v1/consultations/parken';
const responses = `${consultation}/responses`;

/** The app over a backend whose every call fails in one way. */
function setUpFailing(error: unknown) {
  const fails = async () => {
    throw error;
  };
  const backend = { ...createMemoryBackend(createContent({})), consultation: fails, respond: fails };
  const entries: object[] = [];
  const app = createApp(backend, { log: (entry) => entries.push(entry) });
  return { ask: async (path: string) => app.fetch(new Request(`http://samrad.test${path}`)), entries };
}

it('gives every problem its status, type and shape', async () => {
  for (const name of ProblemName.options) {
    const { ask } = setUpFailing(new BackendError(name, 'Sentinel detail.'));
    const answer = await ask(consultation);
    assert.equal(answer.status, problemStatus[name]);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const problem = Problem.parse(await answer.json());
    assert.equal(problem.type, `urn:samrad:problem:${name}`);
    assert.equal(problem.detail.includes('Sentinel'), name !== 'internal');
  }
});

it('says how long to wait, by the backend’s word or its own', async () => {
  const told = await setUpFailing(new BackendError('overloaded', 'x', { retryAfter: 17 })).ask(consultation);
  assert.equal(told.headers.get('retry-after'), '17');
  for (const name of ['overloaded', 'unavailable', 'too-many-requests'] as const) {
    const untold = await setUpFailing(new BackendError(name, 'x')).ask(consultation);
    assert.match(untold.headers.get('retry-after') ?? '', /^\d+$/);
  }
});

it('tells nothing of what was not foreseen, but to the log', async () => {
  const error = new Error('SELECT sentinel FROM responses');
  const { ask, entries } = setUpFailing(error);
  const answer = await ask(consultation);
  assert.equal(answer.status, 500);
  assert.ok(!(await answer.text()).includes('sentinel'));
  assert.equal((entries[0] as { error?: Error }).error, error);
});

it('logs the pattern of the route and nothing of what was sent', async () => {
  const { ask, log } = setUpApp();
  const headers = { 'idempotency-key': 'sentinel-key-0123456789', 'user-agent': 'sentinel-agent' };
  const answers = { ...exampleResponse.answers, namnforslag: 'sentinel-answer' };
  const { receipt } = (await (
    await ask(responses, json({ ...exampleResponse, answers }, headers))
  ).json()) as { receipt: string };
  await ask(responses, json({ ...exampleResponse, answers: { sentinel: 'x' } }));
  await ask('/v1/responses', { headers: { authorization: `Receipt ${receipt}` } });
  await ask('/v1/responses?sentinel=1', { headers: { authorization: 'Receipt sentinel' } });
  await ask('/v1/polls/sentinel');
  await ask('/sentinel');
  await ask('/v1/responses', { method: 'PATCH' });
  assert.deepEqual(
    log.map(({ method, route, status, problem }) => [method, route, status, problem]),
    [
      ['POST', '/v1/consultations/:id/responses', 201, undefined],
      ['POST', '/v1/consultations/:id/responses', 422, 'invalid'],
      ['GET', '/v1/responses', 200, undefined],
      ['GET', '/v1/responses', 404, 'not-found'],
      ['GET', '/v1/polls/:id', 404, 'not-found'],
      ['GET', 'unknown', 404, 'not-found'],
      ['PATCH', '/v1/responses', 405, 'method-not-allowed'],
    ],
  );
  assert.ok(log.every(({ ms }) => ms >= 0));
  const written = JSON.stringify(log);
  for (const secret of ['sentinel', receipt]) assert.ok(!written.includes(secret), written);
});

it('answers 404 to what it does not know, drafts among it', async () => {
  const { ask } = setUpApp();
  for (const path of [
    '/',
    '/v1',
    '/v2/consultations/parken',
    `${consultation}/`,
    '//v1/consultations/parken',
    '/v1/consultations/utkast',
    '/v1/consultations/%2e%2e%2fx',
    '/v1/consultations/%E0%A4%A',
    '/metrics',
  ]) {
    const answer = await ask(path);
    assert.equal(answer.status, 404, path);
    Problem.parse(await answer.json());
  }
  assert.equal((await ask('/v1/consultations/utkast/responses', json(exampleResponse))).status, 404);
});

it('tells which methods a path takes', async () => {
  const { ask } = setUpApp();
  for (const [path, methods] of [
    [consultation, 'OPTIONS, GET, HEAD'],
    [responses, 'OPTIONS, POST'],
    ['/v1/responses', 'OPTIONS, GET, PUT, DELETE, HEAD'],
    ['/healthz', 'OPTIONS, GET, HEAD'],
  ] as const) {
    const wrong = await ask(path, { method: 'PATCH' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), methods);
    const options = await ask(path, { method: 'OPTIONS' });
    assert.equal(options.status, 204);
    assert.equal(options.headers.get('allow'), methods);
    assert.equal(options.headers.get('access-control-allow-methods'), null, 'nobody asked');
  }
  assert.equal((await ask(responses, { method: 'HEAD' })).status, 405);
});

it('answers HEAD as GET without the body', async () => {
  const { ask } = setUpApp();
  const [get, head] = [await ask(consultation), await ask(consultation, { method: 'HEAD' })];
  assert.deepEqual([...head.headers], [...get.headers]);
  assert.equal(await head.text(), '');
});

it('keeps the tag of a document while only the clock goes on', async () => {
  const { ask, clock } = setUpApp();
  const tag = (await ask(consultation)).headers.get('etag') ?? '';
  assert.match(tag, /^W\/"[0-9a-f]{32}"$/, 'weak, since the time in the body differs');
  clock.now = exampleTimes.lastMinute;

  for (const sent of [tag, tag.slice(2), '*', `"other", ${tag}`]) {
    const kept = await ask(consultation, { headers: { 'if-none-match': sent } });
    assert.equal(kept.status, 304, sent);
    assert.equal(await kept.text(), '');
    assert.equal(kept.headers.get('etag'), tag);
    assert.equal(kept.headers.get('cache-control'), 'no-cache');
    assert.equal(
      kept.headers.get('date'),
      exampleTimes.lastMinute.toUTCString(),
      'the time that the old body lacks',
    );
    assert.equal(kept.headers.get('access-control-allow-origin'), '*');
  }
  for (const sent of ['"other"', '', tag.slice(3, -1)]) {
    assert.equal((await ask(consultation, { headers: { 'if-none-match': sent } })).status, 200, sent);
  }
});

it('changes the tag of a consultation when it closes', async () => {
  const { ask, clock } = setUpApp();
  const tag = (await ask(consultation)).headers.get('etag') ?? '';
  clock.now = exampleTimes.after;
  const answer = await ask(consultation, { headers: { 'if-none-match': tag } });
  assert.equal(answer.status, 200);
  assert.notEqual(answer.headers.get('etag'), tag);
  assert.equal(((await answer.json()) as { status: string }).status, 'closed');
});

it('gives each document a tag of its own', async () => {
  const { ask } = setUpApp();
  const paths = [consultation, '/v1/polls/viktigast', '/v1/dialogues/exempelstaden', '/v1/openapi.json'];
  const tags = await Promise.all(paths.map(async (path) => (await ask(path)).headers.get('etag')));
  assert.equal(new Set(tags).size, paths.length);
});

it('lets nobody keep what is one respondent’s', async () => {
  const { ask, backend } = setUpApp();
  const { receipt } = await backend.respond('parken', exampleResponse, {});
  const headers = { authorization: `Receipt ${receipt}` };
  const answers = [
    await ask(responses, json(exampleResponse)),
    await ask('/v1/responses', { headers }),
    await ask('/v1/responses'),
    await ask('/v1/responses', { ...json(exampleResponse, headers), method: 'PUT' }),
    await ask('/v1/responses', { method: 'DELETE', headers }),
  ];
  for (const answer of answers) {
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('etag'), null);
  }
  assert.equal(answers[2]?.headers.get('www-authenticate'), 'Receipt');
});

it('sends its security headers with every answer', async () => {
  const { ask } = setUpApp();
  for (const [path, init] of [
    [consultation],
    ['/nowhere'],
    [responses, json('{')],
    [consultation, { method: 'OPTIONS' }],
    ['/healthz'],
  ] as const) {
    const { headers } = await ask(path, init);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('strict-transport-security'), null);
    assert.equal(headers.get('set-cookie'), null);
  }
  const { headers } = await setUpApp({ secure: true }).ask(consultation);
  assert.match(headers.get('strict-transport-security') ?? '', /^max-age=\d+$/);
});

it('is alive, and ready while what it stands on is', async () => {
  assert.equal((await setUpApp().ask('/healthz')).status, 200);
  assert.equal((await setUpApp().ask('/readyz')).status, 200);
  const ready = () =>
    Promise.reject(new BackendError('unavailable', 'The database is away.', { retryAfter: 9 }));
  const { ask } = setUpApp({ ready });
  assert.equal((await ask('/healthz')).status, 200);
  const answer = await ask('/readyz');
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '9');
});
