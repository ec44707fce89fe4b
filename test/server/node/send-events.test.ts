import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, it } from 'node:test';
import type { Answer } from '../../../src/server/answer.ts';
import { EventStream } from '../../../src/server/event-stream.ts';
import { createHttpServer } from '../../../src/server/node/http-server.ts';

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
const server = createHttpServer({ answer }, () => {});

before(() => once(server.listen(0), 'listening'));
after(() => server.close());

function ask(): Socket {
  const socket = connect((server.address() as AddressInfo).port);
  socket.write('GET /v1/polls/en/results/stream HTTP/1.1\r\nhost: localhost\r\n\r\n');
  return socket;
}

/** A client who has read the first event. */
async function reading() {
  const socket = ask();
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
