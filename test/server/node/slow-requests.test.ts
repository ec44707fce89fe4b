import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../../src/server/app.ts';
import { createHttpServer } from '../../../src/server/node/http/http-server.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { setUpApp } from '../app-setup.ts';

const answer = JSON.stringify(exampleResponse);
const head = [
  'POST /v1/consultations/parken/responses HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/json',
  `Content-Length: ${Buffer.byteLength(answer)}`,
  '\r\n',
].join('\r\n');

describe('a server', () => {
  const { backend } = setUpApp();
  const limits = {
    headersTimeout: 300,
    requestTimeout: 600,
    keepAliveTimeout: 1_000,
    connectionsCheckingInterval: 50,
  };
  const server = createHttpServer(createApp(backend), (_, outgoing) => outgoing.end(), limits);
  before(() => once(server.listen(0), 'listening'));
  after(() => server.close());
  const portOf = () => (server.address() as AddressInfo).port;

  /** Sends what comes first at once, and of the rest a byte now and then, until it is cut off. Gives what came back. */
  async function trickle(first: string, rest: string): Promise<string> {
    const socket = connect(portOf());
    let told = '';
    let sent = 0;
    const timer = setInterval(() => socket.write(rest.charAt(sent++ % rest.length)), 20);
    const stop = () => clearInterval(timer);
    // Cut off while it writes it ends with an error, and has been told all the same.
    socket.on('error', () => {}).on('close', stop);
    socket.on('data', (data) => {
      stop();
      told += data.toString('latin1');
    });
    socket.write(first);
    await new Promise((resolve) => socket.on('close', resolve));
    return told;
  }

  for (const [what, first, rest] of [
    ['a body', head, answer.replaceAll(/./gs, ' ')],
    ['its head', head.slice(0, 60), 'x'],
  ] as const) {
    it(`cuts off with 408 whoever sends ${what} byte by byte, and answers others meanwhile`, async () => {
      let isCut = false;
      const slow = Array.from({ length: 50 }, () => trickle(first, rest).finally(() => (isCut = true)));
      let answered = 0;
      while (!isCut) {
        const health = await fetch(`http://localhost:${portOf()}/healthz`);
        assert.equal(health.status, 200);
        answered++;
      }
      assert.ok(answered > 0);
      for (const told of await Promise.all(slow)) {
        assert.match(told, /^HTTP\/1\.1 408 /);
        assert.match(told, /"type":"about:blank","title":"Request Timeout","status":408/);
      }
    });
  }
});
