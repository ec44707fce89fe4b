import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nginxPath } from '../../tools/nginx.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const configuration = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url));
const run = promisify(execFile);

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Which of the many addresses of this machine calls. */
  readonly from?: string;
}

interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The nginx of deploy/, with a certificate of its own, in front of servers. */
export interface Proxy {
  readonly url: string;
  readonly plainUrl: string;
  ask(path: string, asked?: Asked): Promise<Told>;
  /** The answer as it begins to come. */
  open(path: string, asked?: Asked): Promise<IncomingMessage>;
  /** What it has written to its logs, that of its other sites among them. */
  logs(): Promise<string>;
}

/** Starts it as deploy/nginx.conf has it: only ports and the places of files are others. */
export async function startNginx(servers: readonly { readonly port: number }[]): Promise<Proxy> {
  const folder = await temporaryFolder();
  // Its workers are another user, where it is started by root.
  await chmod(folder, 0o711);
  await run('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost'.split(' '),
    ...['-addext', 'subjectAltName=DNS:localhost'],
    ...['-keyout', join(folder, 'samrad.key'), '-out', join(folder, 'samrad.pem')],
  ]);
  const [plain, secure] = [await freePort(), await freePort()];
  const site = replaced(await readFile(configuration, 'utf8'), [
    ['server 127.0.0.1:8787;', servers.map(({ port }) => `server 127.0.0.1:${port};`).join('\n')],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${secure} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['/etc/ssl/samrad.pem', join(folder, 'samrad.pem')],
    ['/etc/ssl/samrad.key', join(folder, 'samrad.key')],
    ['/var/log/nginx/samrad.log', join(folder, 'samrad.log')],
    ['/var/log/nginx/samrad.log', join(folder, 'samrad.log')],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of temporary) await mkdir(join(folder, name));
  await writeFile(join(folder, 'samrad.conf'), site);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
    worker_processes 2;
    pid ${folder}/nginx.pid;
    events { worker_connections 512; }
    http {
      access_log ${folder}/access.log;
      ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n')}
      include ${folder}/samrad.conf;
    }`,
  );
  const child = spawn(nginxPath, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  const ended = once(child, 'exit').then(async () => {
    throw new Error(`nginx ended: ${await said}`);
  });
  ended.catch(() => {});
  after(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  const url = `https://localhost:${secure}`;
  const agent = new Agent({ keepAlive: true, ca: await readFile(join(folder, 'samrad.pem')) });
  after(() => agent.destroy());
  const open: Proxy['open'] = async (
    path,
    { method = 'GET', headers = {}, body, from = '127.0.0.1' } = {},
  ) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asking = request(new URL(path, url), {
      ...{ method, agent, localAddress: from, family: 4 },
      headers: { ...length, ...headers },
    });
    asking.end(body);
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    return answer;
  };
  const ask: Proxy['ask'] = async (path, asked) => {
    const answer = await open(path, asked);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
  };
  const answers = async (): Promise<void> => {
    while (child.exitCode === null && !(await ask('/healthz').catch(() => undefined))) await setTimeout(20);
  };
  await Promise.race([ended, answers()]);
  return {
    ...{ url, plainUrl: `http://localhost:${plain}`, ask, open },
    async logs() {
      const files = ['samrad.log', 'access.log'].map((name) => readFile(join(folder, name), 'utf8'));
      return (await Promise.all(files)).join('');
    },
  };
}

function replaced(whole: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`deploy/nginx.conf has no "${from}"`);
    return changed.replace(from, to);
  }, whole);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
