import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { createReadStream } from 'node:fs';
import { withOutput } from '../../../../src/server/node/command-line/output.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const writing = `
  import { withOutput } from '${new URL('../../../../src/server/node/command-line/output.ts', import.meta.url)}';
  await withOutput(process.argv[1], async (output) => {
    output.write('an answer');
    console.log('half way');
    setInterval(() => {}, 1_000);
    await new Promise(() => {});
  });`;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  it(`leaves nothing when ${signal} ends the command half way`, async () => {
    const folder = await temporaryFolder();
    const command = spawn(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      writing,
      join(folder, 'svar.csv'),
    ]);
    await once(command.stdout, 'data');
    assert.equal((await readdir(folder)).length, 1);
    command.kill(signal);
    assert.deepEqual(await once(command, 'close'), [null, signal]);
    assert.deepEqual(await readdir(folder), []);
  });
}

it('writes to a pipe as it is', async () => {
  const pipe = join(await temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [read] = await Promise.all([
    text(createReadStream(pipe)),
    withOutput(pipe, async (output) => void output.write('an answer')),
  ]);
  assert.equal(read, 'an answer');
});

it('replaces what a link leads to, and leaves the link', async () => {
  const folder = await temporaryFolder();
  const [link, file] = [join(folder, 'senaste.csv'), join(folder, 'svar.csv')];
  await writeFile(file, 'before');
  await symlink(file, link);
  await withOutput(link, async (output) => void output.write('an answer'));
  assert.equal(await readFile(file, 'utf8'), 'an answer');
  assert.equal(await readlink(link), file);
});
