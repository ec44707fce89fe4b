import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { hash } from 'node:crypto';
import { post, serving, setUpFolder } from '../node/serve-setup.ts';

const resident = '203.0.113.77';
const sixth = '2001:db8:dead:beef::77';

it('leaves no address in the log or the database, nor a hash that could be tried out, when it counts by them', async () => {
  const { folder, options } = await setUpFolder();
  const server = await serving([...options, '--trusted-proxies', '127.0.0.1,::1', '--proof', 'adaptive']);
  const statuses = new Set<number>();
  for (let i = 0; i < 210; i++) {
    statuses.add((await post(server, `key${i}`, {}, { 'x-forwarded-for': resident })).status);
  }
  assert.deepEqual([...statuses], [201, 403], 'it counts by the address that the proxy tells');
  assert.equal((await post(server, 'sixth', {}, { 'x-forwarded-for': sixth })).status, 201);
  server.signal('SIGTERM');
  const { output, errors } = await server.finished;
  const files = (await readdir(folder)).filter((name) => name.startsWith('samrad.db'));
  const kept = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
  for (const text of [output, errors, ...kept]) {
    for (const address of [resident, sixth, '2001:db8:dead:beef', 'deadbeef', '127.0.0.1']) {
      assert.ok(!text.includes(address), address);
      assert.ok(!text.includes(hash('sha256', address, 'hex')), `the hash of ${address}`);
    }
  }
});
