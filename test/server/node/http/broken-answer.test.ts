import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { createHttpServer } from '../../../../src/server/node/http/http-server.ts';

const piece = new Uint8Array(1_000);

/** A server with one answer, and what it was told that broke off. */
async function setup(source: UnderlyingDefaultSource<Uint8Array>) {
  const told: string[] = [];
  const answer = async () => ({ status: 200, headers: {}, body: new ReadableStream<Uint8Array>(source) });
  const server = createHttpServer({ answer }, () => {}, { brokeOff: (error) => told.push(String(error)) });
  after(() => server.close());
  await once(server.listen(0), 'listening');
  const socket = connect((server.address() as AddressInfo).port, 'localhost');
  socket.write('GET /v1/consultations/parken/responses HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return { socket, told };
}

test('tells of an answer that cannot be sent to its end', async () => {
  let hasRead = () => {};
  const read = new Promise<void>((resolve) => (hasRead = resolve));
  const { socket, told } = await setup({
    start: (controller) => controller.enqueue(piece),
    pull: async (controller) => {
      await read;
      controller.error(new Error('no more of it'));
    },
  });
  const [begun] = (await once(socket, 'data')) as [Buffer];
  hasRead();
  const answer = begun.toString() + (await text(socket));
  assert.match(answer, /^HTTP\/1\.1 200 /);
  assert.ok(!answer.endsWith('0\r\n\r\n'), 'looks whole');
  assert.deepEqual(told, ['Error: no more of it']);
});

test('tells of none whose reader has gone', async () => {
  let cancel = () => {};
  const cancelled = new Promise<void>((resolve) => (cancel = resolve));
  const { socket, told } = await setup({
    pull: (controller) => controller.enqueue(piece),
    cancel: () => cancel(),
  });
  await once(socket, 'data');
  socket.destroy();
  await cancelled;
  await new Promise(setImmediate);
  assert.deepEqual(told, []);
});
