import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setUpFolder } from './serve-setup.ts';

const samradFile = fileURLToPath(new URL('../../../src/server/node/samrad.ts', import.meta.url));

/** A server that may have so many files open. */
async function serving(files: number) {
  const { options } = await setUpFolder();
  const program = [process.execPath, samradFile, 'serve', '--port', '0', ...options];
  const server = spawn('sh', ['-c', `ulimit -n ${files}; exec "$@"`, 'sh', ...program]);
  after(() => server.kill('SIGKILL'));
  const log: string[] = [];
  const reader = createInterface(server.stderr).on('line', (line) => log.push(line));
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const warnings = () => log.filter((written) => written.includes('LimitNOFILE'));
  const warned = async () => {
    while (warnings().length === 0) await once(reader, 'line');
  };
  return { port: Number(new URL(line.replace('Samråd: ', '')).port), warnings, warned };
}

const answerOn = async (socket: Socket): Promise<string> => {
  socket.write('GET /v1/consultations/parken HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return String(await once(socket, 'data'));
};

it(
  'says once what to raise where there are more connections than files, and answers those that it has',
  { timeout: 60_000 },
  async () => {
    const { port, warned, warnings } = await serving(64);
    const sockets: Socket[] = [];
    const opened = async () => {
      const socket = connect(port, 'localhost').on('error', () => {});
      sockets.push(socket);
      await once(socket, 'connect');
      return socket;
    };
    after(() => sockets.forEach((socket) => socket.destroy()));
    const first = await opened();
    for (let i = 0; i < 100; i++) await opened();
    await warned();
    assert.match(warnings().join(), /"level":40,.*"connections":16,/);
    assert.match(await answerOn(first), /^HTTP\/1\.1 200 /);
    assert.equal(warnings().length, 1);
  },
);
