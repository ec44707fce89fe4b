import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { samrad } from '../../support/samrad-process.ts';
import { writeContent } from '../../support/example-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { post, serving } from './serve-setup.ts';

const mebibyte = 1024 * 1024;

/** A folder of the test's own, on a small disk of its own where this user may mount one; else nothing. */
async function smallDisk(t: TestContext): Promise<{ folder: string; disk: string } | undefined> {
  const mount: { point?: string } = {};
  // Before the folder goes that it lies in.
  t.after(() => mount.point && execFileSync('umount', ['-l', mount.point]));
  const folder = await temporaryFolder();
  const disk = join(folder, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'samrad-test', disk], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  mount.point = disk;
  return { folder, disk };
}

it('answers 507 while the disk is full, keeps what is there, and takes answers again when there is room', async (t) => {
  const place = await smallDisk(t);
  // The store's own test fills a database by other means, wherever it runs: test/server/store/full-disk.test.ts.
  if (place === undefined)
    return t.diagnostic('this user may mount no disk: the store’s own test stands for this one');
  const { folder, disk } = place;
  const content = await writeContent(folder);
  const options = ['--content', content, '--database', join(disk, 'samrad.db'), '--rate-limit', 'off'];
  const server = await serving(options);
  const ready = async () => (await fetch(new URL('readyz', server.url))).status;
  const first = (await (await post(server, 'first')).json()) as { receipt: string };
  assert.equal(await ready(), 200);

  const ballast = join(disk, 'ballast');
  await writeFile(ballast, new Uint8Array(20 * mebibyte));
  assert.equal(await ready(), 507, 'before anybody is refused');
  assert.equal((await post(server, 'second')).status, 201);
  const rest = join(disk, 'rest');
  await writeFile(rest, new Uint8Array(20 * mebibyte)).catch((error: unknown) => {
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
  });
  let refused = -1;
  let status = 201;
  // What the log of the database has reserved is used up first.
  for (let i = 0; i < 3_000 && refused < 0; i++) {
    ({ status } = await post(server, `full-${i}`));
    if (status !== 201) refused = i;
  }
  assert.equal(status, 507);
  const problem = await post(server, `full-${refused}`);
  assert.equal(((await problem.json()) as { type: string }).type, 'urn:samrad:problem:disk-full');
  const told = await samrad(['export', 'parken', ...options.slice(0, 4)]);
  assert.equal(told.code, 1);
  assert.match(told.errors, /^samrad: There is no room left where the database is\. Make some, and run/);
  const seen = await fetch(new URL('v1/responses', server.url), {
    headers: { authorization: `Receipt ${first.receipt}` },
  });
  assert.equal(seen.status, 200);

  await rm(ballast);
  await rm(rest);
  assert.equal((await post(server, `full-${refused}`)).status, 201, 'the same server, without a restart');
  assert.equal(await ready(), 200);
  server.signal('SIGTERM');
  assert.equal((await server.finished).code, 0);
  const { output } = await samrad(['export', 'parken', '--format', 'json', ...options.slice(0, 4)]);
  assert.equal((JSON.parse(output) as { responses: unknown[] }).responses.length, 2 + refused + 1);

  const elsewhere = join(folder, 'samrad.db');
  await copyFile(join(disk, 'samrad.db'), elsewhere);
  await writeFile(rest, new Uint8Array(40 * mebibyte)).catch(() => undefined);
  const out = join(disk, 'svar.csv');
  const exported = await samrad([
    'export',
    'parken',
    ...options.slice(0, 2),
    '--database',
    elsewhere,
    '--out',
    out,
  ]);
  assert.equal(exported.code, 2);
  assert.match(exported.errors, /^samrad: There is no room left for .*svar\.csv: make some/);
});
