import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, it } from 'node:test';
import type { Answer } from '../../../../src/server/answer.ts';
import { EventStream } from '../../../../src/server/event-stream.ts';
import { createHttpServer } from '../../../../src/server/node/http/http-server.ts';
import { sendEvents } from '../../../../src/server/node/http/send-events.ts';

/** The streams that were asked for, each with what resolves when it is over. */
const streams: { readonly events: EventStream; readonly over: Promise<void> }[] = [];
const answer = async (): Promise<Answer> => {
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  const events = new EventStream(end);
  events.send(Buffer.from('data: first\n\n'));
  streams.push({ events, over });
  return { status: 200, headers: { 'Content-Type': 'text/event-stream' }, body: events };
};
const server = createHttpServer({ answer }, (incoming, outgoing) => {
  if (incoming.url === '/slow') setImmediate(() => outgoing.end('slow'));
  else void answer().then(({ body, ...head }) => sendImpatiently(body as EventStream, head, outgoing));
});

function sendImpatiently(
  events: EventStream,
  { status, headers }: Omit<Answer, 'body'>,
  outgoing: ServerResponse,
) {
  sendEvents(events, status, headers, outgoing, 1);
}

before(() => once(server.listen(0), 'listening'));
after(() => server.close());

const request = 'GET /v1/polls/en/results/stream HTTP/1.1\r\nhost: localhost\r\n\r\n';

function ask(sent = request): Socket {
  const socket = connect((server.address() as AddressInfo).port);
  socket.write(sent);
  return socket;
}

/** A client who has read the first event. */
async function reading(sent = request) {
  const socket = ask(sent);
  await once(socket, 'readable');
  const { events, over } = streams.at(-1) ?? assert.fail();
  return { socket, events, over };
}

it('sends events as they are, on a connection that ends with them', async () => {
  const { socket, events } = await reading();
  events.send(Buffer.from('data: second\n\n'));
  events.end();
  const [head, body] = (await text(socket)).split('\r\n\r\n');
  assert.match(head ?? '', /^HTTP\/1\.1 200 OK\r\n/);
  assert.match(head ?? '', /^connection: close$/im);
  assert.doesNotMatch(head ?? '', /transfer-encoding|content-length/i);
  assert.equal(body, 'data: first\n\ndata: second\n\n');
});

it('lets go of whoever closes the connection', async () => {
  const { socket, over } = await reading();
  socket.destroy();
  await over;
});

it('lets go of whoever says that it sends no more', async () => {
  const { socket, over } = await reading();
  socket.end();
  await over;
  assert.doesNotMatch(await text(socket), /HTTP\/1\.1 400/);
});

it('keeps of the HTTP server nothing but the connection', async () => {
  let asked: ServerResponse | undefined;
  server.once('request', (_, outgoing) => (asked = outgoing));
  const arrived = once(server, 'connection') as Promise<[Socket & { parser?: unknown }]>;
  const { socket, over } = await reading();
  const [connection] = await arrived;
  assert.equal(connection.parser, null);
  assert.equal(asked?.socket, null);
  assert.equal(connection.listenerCount('data'), 0);
  assert.ok(!connection.destroyed);
  socket.destroy();
  await over;
});

it('answers nothing more on the connection', async () => {
  const { socket, events } = await reading();
  socket.write(request);
  events.send(Buffer.from('data: second\n\n'));
  events.end();
  assert.equal((await text(socket)).match(/HTTP\/1\.1/g)?.length, 1);
});

it('begins when what was asked for before it, on the same connection, is answered', async () => {
  const socket = ask(`GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n${request}`);
  const before = streams.length;
  while (streams.length === before) await new Promise((resolve) => setImmediate(resolve));
  streams.at(-1)?.events.send(Buffer.from('data: second\n\n'));
  streams.at(-1)?.events.end();
  assert.match(await text(socket), /slowHTTP\/1\.1 200 OK[^]*\r\n\r\ndata: first\n\ndata: second\n\n$/);
});

it('begins when the whole request is there', async () => {
  const socket = ask(request.replace('\r\n\r\n', '\r\ncontent-length: 4\r\n\r\nbo'));
  await once(server, 'request');
  socket.write('dy');
  await once(socket, 'readable');
  streams.at(-1)?.events.end();
  assert.match(await text(socket), /data: first\n\n$/);
});

it('waits for a client that takes nothing no longer than its patience', async () => {
  const arrived = once(server, 'connection') as Promise<[Socket]>;
  const { socket, events } = await reading('GET /impatient HTTP/1.1\r\nhost: localhost\r\n\r\n');
  const [connection] = await arrived;
  const part = Buffer.alloc(16 * 1024, 'x');
  while (connection.writableLength === 0) {
    events.send(part);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(!connection.destroyed, 'it is not dropped already');
  events.end();
  await once(connection, 'close');
  socket.destroy();
});

it('drops a client that reads too slowly, with what waits for it', async () => {
  const { socket, events, over } = await reading();
  let isOver = false;
  void over.then(() => (isOver = true));
  // What the system's own buffers hold is large, and not ours to bound.
  const large = Buffer.alloc(1024 * 1024, 'x');
  for (let sent = 0; !isOver && sent < 64; sent++) {
    events.send(large);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(isOver, 'it is dropped');
  socket.destroy();
});
