import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { flags } from '../../src/server/node/command-line/flags.ts';
import { writeContent } from '../support/example-content.ts';
import { startServer } from '../support/samrad-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What deploy/Containerfile says, tried without an engine that would make an image of it. */
const image = (await readFile('deploy/Containerfile', 'utf8')).replaceAll('\\\n', '');
const said = (pattern: RegExp): string => {
  const match = pattern.exec(image);
  assert.ok(match, `it says nothing like ${pattern}`);
  return match[1] ?? '';
};

const env = Object.fromEntries(
  said(/^ENV (.*)$/m)
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

/** A folder with what the image has beside Node: no packages, no sources. */
async function copied(): Promise<string> {
  const folder = await temporaryFolder();
  for (const [, from = '', to = ''] of image.matchAll(/^COPY --chmod=755 (\S+) (\S+)$/gm)) {
    await cp(from, join(folder, to.endsWith('/') ? join(to, from) : to), { recursive: true });
  }
  return folder;
}

/** The exit code of the health check; none where it does not end by itself. */
async function health(port: number): Promise<unknown> {
  const [, ...args] = JSON.parse(said(/^HEALTHCHECK .*CMD (\[.*\])$/m)) as string[];
  const child = spawn(process.execPath, args, {
    env: { PORT: String(port) },
    stdio: 'ignore',
    timeout: 20_000,
  });
  const [code] = await once(child, 'exit');
  return code;
}

test('sets no variable that the server does not know', () => {
  const known = ['NODE_ENV', ...Object.values(flags).map((flag) => flag.env)];
  assert.deepEqual(
    Object.keys(env).filter((name) => !known.includes(name)),
    [],
  );
});

test('serves from what it copies alone, and its health check tells whether it does', async () => {
  assert.equal(said(/^ENTRYPOINT (.*)$/m), '["samrad"]');
  assert.equal(said(/^CMD (.*)$/m), '["serve"]');
  const program = relative(said(/^WORKDIR (.*)$/m), said(/ln -s (\S+) \/usr\/local\/bin\/samrad\b/));
  const content = await writeContent(await temporaryFolder());
  const server = await startServer(
    [],
    { ...env, PORT: '0', SAMRAD_CONTENT: content, SAMRAD_DATABASE: ':memory:' },
    join(await copied(), program),
  );
  after(() => server.signal('SIGKILL'));
  assert.equal((await fetch(new URL('samrad.js', server.url))).status, 200);
  assert.equal(await health(server.port), 0);

  server.signal('SIGSTOP');
  assert.equal(await health(server.port), 1, 'it hangs');
  server.signal('SIGCONT');

  server.signal('SIGTERM');
  assert.equal((await server.finished).code, 0);
  assert.equal(await health(server.port), 1, 'it is gone');
});
