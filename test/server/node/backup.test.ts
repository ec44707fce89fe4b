import assert from 'node:assert/strict';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { it } from 'node:test';
import { samrad, type ServerProcess } from '../../support/samrad-process.ts';
import { post, serving, setUpFolder } from './serve-setup.ts';

const receiptOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { receipt: string }).receipt;

const sent = (server: ServerProcess, receipt: string) =>
  fetch(new URL('v1/responses', server.url), { headers: { authorization: `Receipt ${receipt}` } });

async function stop(server: ServerProcess): Promise<void> {
  server.signal('SIGTERM');
  await server.finished;
}

it('copies a running server’s database, from which every answer of before and its receipt come back', async () => {
  const { folder, content, database, options } = await setUpFolder();
  const server = await serving(options);
  const before = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => receiptOf(await post(server, `before-${i}`))),
  );
  const file = join(folder, 'copy.db');
  // Somebody always writes while a copy is made.
  let isCopying = true;
  const writing = (async () => {
    for (let i = 0; isCopying; i++) assert.equal((await post(server, `during-${i}`)).status, 201);
  })();
  const { code, errors } = await samrad(['backup', file, '--database', database]);
  isCopying = false;
  await writing;
  assert.equal(code, 0, errors);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const after = await receiptOf(await post(server, 'after'));
  await stop(server);

  for (const name of (await readdir(folder)).filter((name) => name.startsWith(basename(database)))) {
    await rm(join(folder, name));
  }
  await rename(file, database);
  const restored = await serving(['--content', content, '--database', database]);
  for (const receipt of before) assert.equal((await sent(restored, receipt)).status, 200);
  assert.equal((await sent(restored, after)).status, 404);
  const retry = await post(restored, 'before-0');
  assert.deepEqual([retry.status, await receiptOf(retry)], [201, before[0]], 'the secret went along');
  await stop(restored);
});

it('writes over no file, makes none where it fails, and says what PostgreSQL has for it', async () => {
  const { folder, database, options } = await setUpFolder();
  const file = join(folder, 'copy.db');
  const none = await samrad(['backup', file, '--database', database]);
  assert.deepEqual([none.code, none.output], [2, '']);
  assert.match(none.errors, /There is no database/);
  await stop(await serving(options));
  assert.equal((await samrad(['backup', file, '--database', database])).code, 0);
  const size = (await stat(file)).size;
  const again = await samrad(['backup', file, '--database', database]);
  assert.equal(again.code, 2);
  assert.match(again.errors, /There is a file .*copy\.db already/);
  assert.equal((await stat(file)).size, size);
  const nowhere = await samrad(['backup', join(folder, 'none/copy.db'), '--database', database]);
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.errors, /^samrad: The database could not be copied: ENOENT/);
  const postgres = await samrad(['backup', file, '--database', 'postgres://u:hemligt@localhost/samrad']);
  assert.equal(postgres.code, 2);
  assert.match(postgres.errors, /pg_dump/);
  assert.doesNotMatch(postgres.errors, /hemligt/);
});
