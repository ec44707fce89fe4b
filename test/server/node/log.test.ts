import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { createLog, logRequest } from '../../../src/server/node/log.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { post, serving, setUpFolder } from './serve-setup.ts';

/** Words that stand nowhere in the code: where they turn up, they came from what was sent. */
const sentinels = {
  text: 'zqsentinelanswer',
  name: 'zqsentinelname',
  id: 'zq-sentinel-id',
  query: 'zqsentinelquery',
  agent: 'zqsentinelagent',
  key: 'zqsentinelkey000',
  referrer: 'zqsentinelreferrer',
  address: '203.0.113.77',
  broken: 'zqsentinelbroken',
};

describe('the log of a server', () => {
  it('holds nothing of what people send: no body, no receipt, no key, no address, nothing of the path', async () => {
    const { options } = await setUpFolder();
    const server = await serving(options);
    const headers = {
      'user-agent': sentinels.agent,
      referer: `https://www.example.org/${sentinels.referrer}`,
      'x-forwarded-for': sentinels.address,
      forwarded: `for=${sentinels.address}`,
    };
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(new URL(path, server.url), { ...init, headers: { ...headers, ...init.headers } });
    const more = {
      answers: { ...exampleResponse.answers, namnforslag: sentinels.text },
      respondent: { kind: 'private-person', name: sentinels.name },
    };

    const taken = await post(server, sentinels.key, more, headers);
    assert.equal(taken.status, 201);
    const { receipt } = (await taken.json()) as { receipt: string };
    const authorization = `Receipt ${receipt}`;
    const json = { authorization, 'content-type': 'application/json' };
    const statuses = [
      (await post(server, sentinels.key, { ...more, language: 'en' }, headers)).status,
      (await post(server, `${sentinels.key}2`, { answers: { finns: sentinels.text } }, headers)).status,
      (await post(server, 'x', { [sentinels.text]: 1 }, headers)).status,
      (await ask(`/v1/consultations/${sentinels.id}`)).status,
      (await ask(`/v1/consultations/parken?${sentinels.query}=1`)).status,
      (await ask(`/v1/${sentinels.id}`)).status,
      (await ask(`/${sentinels.id}.html`)).status,
      (await ask('/v1/responses', { headers: { authorization } })).status,
      (await ask('/v1/responses', { headers: { authorization: `Receipt ${sentinels.text}` } })).status,
      (await ask('/v1/responses', { method: 'PUT', headers: json, body: `{"${sentinels.broken}` })).status,
      (await ask('/v1/responses', { method: 'DELETE', headers: json })).status,
      (await ask('/v1/responses', { headers: { authorization } })).status,
    ];
    assert.deepEqual(statuses, [409, 422, 422, 404, 200, 404, 404, 200, 404, 400, 204, 410]);

    await cutOff(server.port);
    server.signal('SIGTERM');
    const { output, errors } = await server.finished;
    const log = output + errors;
    for (const [what, word] of Object.entries({ ...sentinels, receipt, cut: 'zqsentinelcut' })) {
      assert.ok(!log.includes(word), `${what} is logged`);
    }
    assert.doesNotMatch(log, /127\.0\.0\.1|::1|::ffff/, 'an address is logged');
    const entries = errors.split('\n').map((line) => JSON.parse(line));
    const requests = entries.filter(({ msg }) => msg === 'request');
    assert.ok(requests.length >= statuses.length, 'the requests are logged');
    for (const request of requests) {
      assert.deepEqual(
        Object.keys(request)
          .filter((key) => !['level', 'time', 'msg', 'problem'].includes(key))
          .sort(),
        ['method', 'ms', 'route', 'status'],
      );
    }
  });
});

/** A body that breaks off, and bytes that are no request at all. */
async function cutOff(port: number): Promise<void> {
  const half = connect(port, 'localhost');
  half.write(
    'POST /v1/consultations/parken/responses HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n' +
      'expect: 100-continue\r\ncontent-length: 1000\r\n\r\n',
  );
  await once(half, 'data');
  half.end('{"answers": {"namnforslag": "zqsentinelcut');
  await text(half);
  const noise = connect(port, 'localhost');
  noise.end('zqsentinelcut\r\n\r\n');
  await text(noise);
}

describe('an entry', () => {
  function setup() {
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    return { log, entry: () => JSON.parse(lines.at(-1) ?? 'null') };
  }
  const request = { method: 'POST', route: '/v1/x', status: 500, ms: 1.2345, problem: 'internal' } as const;

  it('says where an error was thrown and what led to it, and not what its message says', () => {
    const { log, entry } = setup();
    const cause = Object.assign(new TypeError('zqsentinel inside'), { code: 'ERR_INSIDE' });
    const error = new RangeError('zqsentinel\n    at zqsentinel (first line)\n    at zqsentinel', { cause });
    logRequest(log, { ...request, error });
    assert.doesNotMatch(JSON.stringify(entry()), /zqsentinel/);
    assert.equal(entry().error.name, 'RangeError');
    assert.match(entry().error.at[0], /^at .*log\.test\.ts:\d+:\d+/);
    assert.deepEqual([entry().error.cause.name, entry().error.cause.code], ['TypeError', 'ERR_INSIDE']);
    assert.equal(entry().level, 50);
  });

  it('has the time that the answer took, to a tenth of a millisecond', () => {
    const { log, entry } = setup();
    logRequest(log, { ...request, status: 404, problem: 'not-found' });
    assert.equal(entry().ms, 1.2);
    assert.equal(entry().level, 30);
  });

  it('has no host name and no process id', () => {
    assert.deepEqual(createLog().bindings(), {});
  });
});
