import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createApp } from '../../../src/server/app.ts';
import { createHttpServer } from '../../../src/server/node/http/http-server.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { setUpApp } from '../app-setup.ts';

const { backend } = setUpApp();
const app = createApp(backend, { bodyLimit: 2_000 });
const server = createHttpServer(app, () => {});
const answer = JSON.stringify(exampleResponse);
const large = 'x'.repeat(100_000);
const chunk = (data: string) => `${data.length.toString(16)}\r\n${data}\r\n`;

before(() => once(server.listen(0), 'listening'));
after(() => server.close());

/** Sends a request as it stands, byte for byte, and gives the status lines of all that comes back. */
async function statuses(headers: readonly string[], body: string): Promise<string[]> {
  const socket = connect((server.address() as AddressInfo).port);
  const head = ['POST /v1/consultations/parken/responses HTTP/1.1', 'Host: localhost', ...headers];
  let answers = '';
  // What is refused is cut off while it is still being sent; what came back before that counts.
  socket.on('data', (data) => (answers += data.toString('latin1'))).on('error', () => {});
  socket.write([...head, 'Content-Type: application/json', 'Connection: close', '', body].join('\r\n'));
  await new Promise((resolve) => socket.once('close', resolve));
  return answers.match(/^HTTP\/1\.1 \d+/gm)?.map((line) => line.slice(-3)) ?? [];
}

test('takes a body of the length that it says, and one in chunks', async () => {
  const bytes = Buffer.byteLength(answer);
  assert.deepEqual(await statuses([`Content-Length: ${bytes}`], answer), ['201']);
  const ascii = JSON.stringify({ ...exampleResponse, respondent: { kind: 'private-person' }, answers: {} });
  const [status] = await statuses(['Transfer-Encoding: chunked'], `${chunk(ascii)}0\r\n\r\n`);
  assert.equal(status, '422');
});

test('reads no more than the length that a body says it has', async () => {
  assert.deepEqual(await statuses(['Content-Length: 10'], answer + large), ['400']);
});

test('counts a body in chunks', async () => {
  assert.deepEqual(await statuses(['Transfer-Encoding: chunked'], `${chunk(large)}0\r\n\r\n`), ['413']);
});

for (const [what, headers] of [
  ['a length and chunks', ['Content-Length: 10', 'Transfer-Encoding: chunked']],
  ['two lengths', ['Content-Length: 10', 'Content-Length: 100000']],
  ['a length that is no number', ['Content-Length: ten']],
  ['a length below nothing', ['Content-Length: -1']],
] as const) {
  test(`refuses ${what}`, async () => {
    assert.deepEqual(await statuses(headers, chunk(large)), ['400']);
  });
}
