/** `npm run build`: everything in `dist/`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

rmSync('dist', { recursive: true, force: true });
for (const mode of ['production', 'standalone', 'library', 'command']) {
  run('vite', 'build', '--mode', mode, '--logLevel', 'warn');
}
run('tsc', '-p', 'tsconfig.build.json');
run('node', 'tools/manifest.mjs');

/** What pages load: small on the wire, and with hashes that a page can hold it to (subresource integrity). */
const embedded = readdirSync('dist', { recursive: true }).filter((file) =>
  /^(samrad\.(js|css)|chunks\/.+\.js|standalone\/.+\.js)$/.test(file),
);
const integrity = {};
for (const file of embedded.sort()) {
  const bytes = readFileSync(join('dist', file));
  writeFileSync(join('dist', `${file}.br`), brotliCompressSync(bytes));
  writeFileSync(join('dist', `${file}.gz`), gzipSync(bytes));
  integrity[file] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);

function run(program, ...args) {
  execFileSync(program, args, { stdio: 'inherit' });
}
