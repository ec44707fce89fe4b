import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

test('a server that answers calls does without fetch and HTTP/2, which take 13 MB', async () => {
  const server = new URL('../../../src/server/node/commands/serve.ts', import.meta.url);
  const program = `await import(${JSON.stringify(server.href)}); console.log(process.moduleLoadList.join('\\n'));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  assert.match(stdout, /NativeModule _http_server$/m);
  assert.doesNotMatch(stdout, /undici|NativeModule http2$/);
});
