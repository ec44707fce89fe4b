import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { Problem } from '../../../../src/contracts/index.ts';
import { createApp } from '../../../../src/server/app.ts';
import { createHttpServer } from '../../../../src/server/node/http/http-server.ts';
import { setUpApp } from '../../app-setup.ts';

const sent = 'what-was-sent';
const chunked =
  'POST /v1/consultations/parken/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';

async function setup(pages: RequestListener = () => {}) {
  const told: number[] = [];
  const refused = (status: number) => void told.push(status);
  const server = createHttpServer(createApp(setUpApp().backend), pages, { secure: true, refused });
  after(() => server.close());
  await once(server.listen(0), 'listening');
  return { port: (server.address() as AddressInfo).port, told };
}

for (const [what, bytes, status, type] of [
  ['what is no HTTP', `${sent}\r\n\r\n`, 400, 'urn:samrad:problem:bad-request'],
  ['another HTTP', `GET /${sent} HTTP/3.0\r\n\r\n`, 400, 'urn:samrad:problem:bad-request'],
  ['a method that is none', `BREW /healthz HTTP/1.1\r\n\r\n`, 400, 'urn:samrad:problem:bad-request'],
  ['a chunk without a length', `${chunked}${sent}`, 400, 'urn:samrad:problem:bad-request'],
  ['chunks that carry more', `${chunked}1;${sent.repeat(2_000)}`, 413, 'urn:samrad:problem:too-large'],
  ['a head too long', `GET / HTTP/1.1\r\nX: ${sent.repeat(2_000)}\r\n\r\n`, 431, 'about:blank'],
  [
    'a request to nobody',
    'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    400,
    'urn:samrad:problem:bad-request',
  ],
] as const) {
  test(`refuses ${what} with a problem, under the headers of every other answer, and tells of it`, async () => {
    const { port, told } = await setup();
    const socket = connect(port, 'localhost');
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    const problem = Problem.parse(JSON.parse(body));
    assert.deepEqual([head.slice(0, 12), problem.status, problem.type], [`HTTP/1.1 ${status}`, status, type]);
    assert.ok(!(head + body).includes(sent), 'gives back what was sent');
    for (const header of [
      'Connection: close',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options: nosniff',
      'Strict-Transport-Security: max-age=31536000',
    ])
      assert.ok(head.split('\r\n').includes(header), header);
    assert.deepEqual(told, [status]);
  });
}

test('answers who expects what nobody knows of', async () => {
  const { port, told } = await setup();
  const socket = connect(port, 'localhost');
  socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n');
  assert.match(await text(socket), /^HTTP\/1\.1 200 .*\{"status":"ok"\}$/s);
  assert.deepEqual(told, []);
});

test('puts no refusal into an answer that has begun', async () => {
  const { port, told } = await setup((_, outgoing) =>
    outgoing.writeHead(200, { 'Content-Length': 1_000 }).write('page'),
  );
  const socket = connect(port, 'localhost');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [begun] = (await once(socket, 'data')) as [Buffer];
  assert.match(begun.toString(), /^HTTP\/1\.1 200 /);
  socket.write(`${sent}\r\n\r\n`);
  assert.match(begun.toString() + (await text(socket)), /\r\n\r\npage$/);
  assert.deepEqual(told, []);
});
