import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createContent } from '../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { createApp } from '../../../src/server/app.ts';
import { createHttpServer, listen } from '../../../src/server/node/http/http-server.ts';
import { stoppable } from '../../../src/server/node/shutdown.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { examplePoll, exampleResponse } from '../../support/example-consultation.ts';
import { openConsultation } from '../../support/example-content.ts';
import { samrad, type ServerProcess } from '../../support/samrad-process.ts';
import { serving, setUpFolder } from './serve-setup.ts';

const samradFile = fileURLToPath(new URL('../../../src/server/node/samrad.ts', import.meta.url));

const body = JSON.stringify(exampleResponse);

type Address = Pick<ServerProcess, 'port'>;

/** A request whose head has arrived: the server asks for the body before it is sent. */
async function begun({ port }: Address): Promise<Socket> {
  const socket = connect(port, 'localhost');
  const head = [
    'POST /v1/consultations/parken/responses HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'idempotency-key: 0000000000000000',
    'expect: 100-continue',
    '\r\n',
  ];
  socket.write(head.join('\r\n'));
  const [first] = (await once(socket, 'data')) as [Buffer];
  assert.match(first.toString(), /^HTTP\/1\.1 100 /);
  return socket;
}

/** A connection that a browser keeps open after an answer. */
async function kept({ port }: Address): Promise<Socket> {
  const socket = connect(port, 'localhost');
  socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
  assert.match(answer.toString(), /keep-alive/i);
  return socket;
}

/** A reader of live results, who has read the first. */
async function listening({ port }: Address): Promise<Socket> {
  const socket = connect(port, 'localhost');
  socket.write('GET /v1/polls/viktigast/results/stream HTTP/1.1\r\nhost: localhost\r\n\r\n');
  let read = '';
  while (!read.includes('data: ')) {
    const [part] = (await once(socket, 'data')) as [Buffer];
    read += part.toString();
  }
  assert.match(read, /^HTTP\/1\.1 200 /);
  return socket.resume();
}

const livePoll = { 'polls/viktigast.json': { ...examplePoll, results: 'always' } };

/** A test that waits for what never comes would never end. */
const patience = { timeout: 60_000 } as const;

/** The server in the test's own process, whose clock is then in its hand. */
async function serveHere(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const stopping = new AbortController();
  const content = createContent({
    consultations: [openConsultation],
    polls: [{ ...examplePoll, results: 'always' }],
  });
  const app = createApp(createMemoryBackend(content), { stopping: stopping.signal });
  const server = createHttpServer(app, () => {});
  const stopServer = stoppable(server);
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { stopServer, port: await listen(server, 0, 'localhost'), stopping };
}

/** A connection that a browser has opened ahead, on which nothing is sent but what is given. */
async function quiet({ port }: Address, sent = ''): Promise<Socket> {
  const socket = connect(port, 'localhost').on('error', () => {});
  await once(socket, 'connect');
  if (sent) socket.write(sent);
  return socket.resume();
}

/** The code of the failure to connect, or nothing where it can be done. */
async function connectionFault({ port }: ServerProcess): Promise<string | undefined> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
    socket.destroy();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

describe('a server that is told to stop', () => {
  it('finishes what was begun, lets idle connections go and takes no new ones', async () => {
    const { options } = await setUpFolder();
    const server = await serving(options);
    const [idle, request] = [await kept(server), await begun(server)];
    const idleEnd = once(idle, 'close');
    server.signal('SIGTERM');
    await server.logged('stopping');
    await idleEnd;
    assert.equal(await connectionFault(server), 'ECONNREFUSED');
    request.write(body);
    const answer = await text(request);
    assert.match(answer, /^HTTP\/1\.1 201 /);
    assert.match(answer, /"receipt":"/);
    const { code, output, errors } = await server.finished;
    assert.deepEqual([code, output.split('\n').length], [0, 1]);
    assert.match(errors, /"stopped"/);
    const exported = await samrad(['export', 'parken', '--format', 'json', ...options]);
    assert.equal(JSON.parse(exported.output).responses.length, 1);
  });

  it('ends live results, and is gone with them', async () => {
    const { options } = await setUpFolder(livePoll);
    const server = await serving(options);
    const streams = await Promise.all(Array.from({ length: 20 }, () => listening(server)));
    const ends = streams.map((socket) => once(socket, 'close'));
    server.signal('SIGTERM');
    await Promise.all(ends);
    const { code, errors } = await server.finished;
    assert.equal(code, 0);
    assert.match(errors, /"stopped"/);
  });

  it('cuts off who sends nothing, or half a head, before it gives up on what was begun', async () => {
    const { options } = await setUpFolder(livePoll);
    const server = await serving(options);
    const request = await begun(server);
    const others = await Promise.all([
      quiet(server),
      quiet(server, 'GET /healthz HTTP/1.1\r\nHo'),
      quiet(server, 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\nGET /he'),
      listening(server),
    ]);
    const ends = others.map((socket) => once(socket, 'close'));
    server.signal('SIGTERM');
    await Promise.all(ends);
    request.write(body);
    assert.match(await text(request), /^HTTP\/1\.1 201 /);
    const { code, errors } = await server.finished;
    assert.equal(code, 0);
    assert.match(errors, /"stopped"/);
  });

  it('hears no SIGHUP any more', async () => {
    const { options } = await setUpFolder();
    const server = await serving(options);
    const request = await begun(server);
    server.signal('SIGTERM');
    await server.logged('stopping');
    server.signal('SIGHUP');
    await connectionFault(server);
    request.write(body);
    assert.match(await text(request), /^HTTP\/1\.1 201 /);
    assert.equal((await server.finished).code, 0);
  });

  it('ends at once when it is told twice', async () => {
    const { options } = await setUpFolder();
    const server = await serving(options);
    const request = await begun(server);
    request.on('error', () => {});
    server.signal('SIGTERM');
    await server.logged('stopping');
    server.signal('SIGTERM');
    const { code, errors } = await server.finished;
    assert.equal(code, 1);
    assert.doesNotMatch(errors, /"stopped"/);
  });
});

describe('a server that starts', () => {
  it(
    'is not ended by SIGHUP, and stops when it has started, where it is told to meanwhile',
    patience,
    async () => {
      const { database, options } = await setUpFolder();
      await (await openStore(database)).close();
      // Held for a moment by another program, so that the start takes as long as the test wants.
      const other = new DatabaseSync(database);
      other.exec('BEGIN EXCLUSIVE');
      const server = spawn(process.execPath, [samradFile, 'serve', '--port', '0', ...options]);
      let hasStarted = false;
      server.stdout.once('data', () => (hasStarted = true));
      const [output, errors, ended] = [text(server.stdout), text(server.stderr), once(server, 'close')];
      while (!(await filesOf(server.pid)).includes(database)) await setTimeout(10);
      server.kill('SIGHUP');
      server.kill('SIGTERM');
      await setTimeout(100);
      assert.equal(hasStarted, false);
      other.close();
      assert.deepEqual(await ended, [0, null]);
      assert.match(await output, /^Samråd: http/);
      assert.match(await errors, /"stopped"/);
    },
  );
});

describe('a stop, on a clock that stands still', () => {
  it('is done with live results open: it waits for no time at all', patience, async (t) => {
    const { stopServer, port, stopping } = await serveHere(t);
    const streams = await Promise.all(Array.from({ length: 20 }, () => listening({ port })));
    const ends = streams.map((socket) => once(socket, 'close'));
    stopping.abort();
    await stopServer();
    await Promise.all(ends);
  });

  it('gives a head a second to arrive', patience, async (t) => {
    const { stopServer, port } = await serveHere(t);
    const [arriving, silent] = [await quiet({ port }, 'GET /healthz HTTP/1.1\r\n'), await quiet({ port })];
    const ends = [arriving, silent].map((socket) => once(socket, 'close'));
    await kept({ port });
    const stopped = stopServer();
    t.mock.timers.tick(999);
    arriving.write('host: localhost\r\n\r\n');
    assert.match(String(await once(arriving, 'data')), /^HTTP\/1\.1 200 /);
    t.mock.timers.tick(1);
    await Promise.all([...ends, stopped]);
  });

  it('lets what was begun be finished for ten seconds, and cuts off what is left', patience, async (t) => {
    const { stopServer, port } = await serveHere(t);
    const [finishing, leaving] = [await begun({ port }), await begun({ port })];
    const [end, cut] = [
      once(finishing, 'close'),
      once(
        leaving.on('error', () => {}),
        'close',
      ),
    ];
    const stopped = stopServer();
    t.mock.timers.tick(9_999);
    finishing.write(body);
    assert.match(String(await once(finishing, 'data')), /^HTTP\/1\.1 201 /);
    t.mock.timers.tick(1);
    await Promise.all([end, cut, stopped]);
  });
});

/** The files that a process has open. */
async function filesOf(pid: number | undefined): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`;
  const handles = await readdir(folder);
  return Promise.all(handles.map((handle) => readlink(join(folder, handle)).catch(() => '')));
}
