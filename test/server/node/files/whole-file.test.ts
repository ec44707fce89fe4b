import assert from 'node:assert/strict';
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { writeWhole } from '../../../../src/server/node/files/whole-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function setup() {
  const folder = await temporaryFolder();
  return { folder, file: join(folder, 'svar.json') };
}

it('stands whole in the place of the one before, and is its owner’s alone', async () => {
  const { folder, file } = await setup();
  await writeFile(file, 'before');
  await chmod(file, 0o666);
  await writeWhole(file, async (part) => {
    await writeFile(part, 'half');
    assert.equal(await readFile(file, 'utf8'), 'before');
    await writeFile(part, 'whole');
  });
  assert.equal(await readFile(file, 'utf8'), 'whole');
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(folder), ['svar.json']);
});

it('leaves what was there, and nothing else, where it fails', async () => {
  const { folder, file } = await setup();
  await writeFile(file, 'before');
  const failing = async (part: string) => {
    await writeFile(part, 'half');
    throw new Error('broke off');
  };
  await assert.rejects(writeWhole(file, failing), /broke off/);
  assert.equal(await readFile(file, 'utf8'), 'before');
  assert.deepEqual(await readdir(folder), ['svar.json']);
});

it('is one of two that are written at once, and no mixture', async () => {
  const { folder, file } = await setup();
  const texts = ['a', 'b'].map((letter) => letter.repeat(200_000));
  await Promise.all(texts.map((text) => writeWhole(file, (part) => writeFile(part, text))));
  assert.ok(texts.includes(await readFile(file, 'utf8')));
  assert.deepEqual(await readdir(folder), ['svar.json']);
});

it('is not written where somebody has laid a link of the old name for the half-written', async () => {
  const { folder, file } = await setup();
  const elsewhere = join(folder, 'elsewhere');
  await symlink(elsewhere, `${file}.part`);
  await writeWhole(file, (part) => writeFile(part, 'whole'));
  await assert.rejects(stat(elsewhere), { code: 'ENOENT' });
});
