import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { Problem } from '../../../../src/contracts/index.ts';
import { createApp } from '../../../../src/server/app.ts';
import { createHttpServer } from '../../../../src/server/node/http/http-server.ts';
import { setUpApp } from '../../app-setup.ts';

const server = createHttpServer(
  createApp(setUpApp().backend),
  ({ headers }, outgoing) => outgoing.end(`a page of ${headers.host}`),
  { secure: true },
);
const dataset = '/v1/dialogues/exempelstaden/dataset';

before(() => once(server.listen(0), 'listening'));
after(() => server.close());

/** The status and the body of what needs to know by which name it was asked for. */
async function ask(...head: string[]): Promise<{ status: number; headers: string; body: string }> {
  const socket = connect((server.address() as AddressInfo).port);
  socket.write([...head, 'Connection: close', '', ''].join('\r\n'));
  const answer = await text(socket);
  const end = answer.indexOf('\r\n\r\n');
  const headers = answer.slice(0, end).toLowerCase();
  return { status: Number(answer.slice(9, 12)), headers, body: answer.slice(end + 4) };
}

for (const [host, root] of [
  ['samrad.example.se', 'http://samrad.example.se'],
  ['Samrad.Example.se:8787', 'http://samrad.example.se:8787'],
  ['localhost:65535', 'http://localhost:65535'],
  ['127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['[::1]:8787', 'http://[::1]:8787'],
  ['10.samrad.a-1.se', 'http://10.samrad.a-1.se'],
  ['samrad.se.', 'http://samrad.se.'],
  ['xn--samrd-mra.se', 'http://xn--samrd-mra.se'],
] as const) {
  test(`answers as ${host}`, async () => {
    const { status, body } = await ask(`GET ${dataset} HTTP/1.1`, `Host: ${host}`);
    assert.equal(status, 200);
    assert.equal(JSON.parse(body)['@id'], root + dataset);
  });
}

for (const host of [
  ...['1.2.3.999', '1.2.3.4.5', 'host.09', '0x100000000', 'a b', 'a:b', 'a:99999'],
  ...['a@b', '@b', 'a/b', 'a?b', 'a#b', 'a\\b', 'a\tb', '<a>', '%'],
]) {
  test(`refuses ${host}, which is no host`, async () => {
    for (const path of [dataset, '/a/page'])
      assert.equal((await ask(`GET ${path} HTTP/1.1`, `Host: ${host}`)).status, 400);
  });
}

test('refuses two hosts, also where they are the same', async () => {
  for (const other of ['evil.example.org', 'samrad.example.se']) {
    const head = ['Host: samrad.example.se', 'Accept: */*', `hOST: ${other}`];
    for (const path of [dataset, '/a/page'])
      assert.equal((await ask(`GET ${path} HTTP/1.1`, ...head)).status, 400);
  }
  assert.equal((await ask('GET /a/page HTTP/1.1', 'Host: samrad.example.se', 'Host:')).status, 400);
  assert.equal((await ask('GET /healthz HTTP/1.1', 'Host: host', 'From: host', 'From: host')).status, 200);
});

test('refuses whoever names no host in HTTP/1.1', async () => {
  for (const path of [dataset, '/a/page']) assert.equal((await ask(`GET ${path} HTTP/1.1`)).status, 400);
});

for (const target of ['*', 'ftp://samrad.example.se/v1/openapi.json', 'samrad.example.se:443']) {
  test(`refuses ${target}, which is no path`, async () => {
    for (const method of ['OPTIONS', 'GET'])
      assert.equal((await ask(`${method} ${target} HTTP/1.1`, 'Host: samrad.example.se')).status, 400);
  });
}

test('takes the whole address, as proxies write it', async () => {
  for (const [address, answered] of [
    [`http://samrad.example.se${dataset}`, /"@id"/],
    ['http://samrad.example.se?page', /^a page/],
  ] as const)
    assert.match((await ask(`GET ${address} HTTP/1.1`, 'Host: samrad.example.se')).body, answered);
});

for (const [what, ...head] of [
  ['what is no host', 'GET /healthz HTTP/1.1', 'Host: a@b'],
  ['no host', 'GET /healthz HTTP/1.1'],
  ['what is no path', 'OPTIONS * HTTP/1.1', 'Host: samrad.example.se'],
] as const)
  test(`refuses ${what} with a problem, under the headers of every other answer`, async () => {
    const { headers, body } = await ask(...head);
    const { type, status } = Problem.parse(JSON.parse(body));
    assert.deepEqual([type, status], ['urn:samrad:problem:bad-request', 400]);
    for (const header of [
      'connection: close',
      'content-type: application/problem+json',
      "content-security-policy: default-src 'none'; frame-ancestors 'none'",
      'referrer-policy: no-referrer',
      'x-content-type-options: nosniff',
      'strict-transport-security: max-age=31536000',
    ])
      assert.ok(headers.includes(header), header);
  });

test('gives all that stands under a version to the calls', async () => {
  for (const path of ['/v1', '/v1?x', '/v1/', '/v1#x'])
    assert.equal((await ask(`GET ${path} HTTP/1.1`, 'Host: samrad.example.se')).status, 404, path);
  assert.match((await ask('GET /v1a HTTP/1.1', 'Host: samrad.example.se')).body, /^a page/);
});

test('answers whoever names no host, as the checks of some load balancers do', async () => {
  const { status, body } = await ask(`GET ${dataset} HTTP/1.0`);
  assert.equal(status, 200);
  assert.equal(JSON.parse(body)['@id'], `http://localhost${dataset}`);
  assert.equal((await ask('GET /healthz HTTP/1.1', 'Host:')).status, 200);
  assert.equal((await ask('OPTIONS / HTTP/1.0')).body, 'a page of localhost');
});
