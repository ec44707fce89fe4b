import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { createContent } from '../../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../../src/backend/memory/memory-backend.ts';
import { createApp } from '../../../../src/server/app.ts';
import { createHttpServer, listen } from '../../../../src/server/node/http/http-server.ts';
import { pageListener } from '../../../../src/server/node/http/page-listener.ts';
import { staticPages } from '../../../../src/server/node/http/static-pages.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const secret = 'what nobody may read';
const script = 'export const script = 1;\n';

async function setup({ secure = false, withSite = true, withDist = true } = {}) {
  const folder = await temporaryFolder();
  const [dist, site] = [join(folder, 'dist'), join(folder, 'site')];
  const files = {
    'secret.txt': secret,
    'dist/samrad.js': script,
    'dist/samrad.js.br': brotliCompressSync(script),
    'dist/samrad.css': ':root {}',
    'dist/chunks/answering-Czoq2T.js': script,
    'dist/standalone/samrad.iife.js': script,
    'dist/command/samrad.js': secret,
    'dist/.hidden': secret,
    'site/index.html': '<!doctype html><title>Start</title>',
    'site/kommun/index.html': '<!doctype html><title>Kommun</title>',
    'site/kommun/sida.css': 'p {}',
    'site/.env': secret,
    'site/.git/config': secret,
    'site/kommun/.env': secret,
  };
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  const options = {
    dist: withDist ? dist : join(folder, 'none'),
    site: withSite ? site : undefined,
    secure,
  };
  const pages = staticPages(options);
  const ask = async (path: string, init?: RequestInit) =>
    pages.fetch(new Request(`http://samrad.test${path}`, init));
  return { options, ask };
}

describe('pages', () => {
  it('are served at the root, by folder, under the policy that widgets are held to', async () => {
    const { ask } = await setup();
    const start = await ask('/');
    assert.match(await start.text(), /<title>Start/);
    assert.match(start.headers.get('content-type') ?? '', /^text\/html/);
    const policy = start.headers.get('content-security-policy') ?? '';
    const directives = Object.fromEntries(
      policy
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    assert.deepEqual(directives, {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html samrad',
    });
    assert.equal(start.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(start.headers.get('referrer-policy'), 'same-origin');
    assert.match(await (await ask('/kommun/')).text(), /<title>Kommun/);
    assert.match((await ask('/kommun/sida.css')).headers.get('content-type') ?? '', /^text\/css/);
  });

  it('of a folder are sent on to the address with a slash, so that their links lead right', async () => {
    const { ask } = await setup();
    const answer = await ask('/kommun?x=1');
    assert.equal(answer.status, 301);
    assert.equal(answer.headers.get('location'), '/kommun/?x=1');
    for (const path of ['//evil.example.org', '//evil.example.org/x', '/\\evil.example.org']) {
      assert.equal((await ask(path)).headers.get('location'), null, path);
    }
  });

  it('that are not there are told as plain text with 404', async () => {
    const { ask } = await setup();
    for (const path of [
      '/finns-inte.html',
      '/kommun/finns-inte/',
      '/samrad.mjs',
      '/chunks/',
      '/chunks/borta-Czoq2T.js',
      '/.env',
    ]) {
      const answer = await ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/);
      assert.equal(
        answer.headers.get('content-security-policy'),
        "default-src 'none'; frame-ancestors 'none'",
        path,
      );
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer', path);
      assert.equal(answer.headers.get('cache-control'), 'no-store', path);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
    }
  });

  it('are none where no folder is given; the script is there all the same', async () => {
    const { ask } = await setup({ withSite: false });
    assert.equal((await ask('/')).status, 404);
    assert.equal((await ask('/samrad.js')).status, 200);
  });

  it('are served where nothing was built', async () => {
    const { ask } = await setup({ withDist: false });
    assert.equal((await ask('/')).status, 200);
    assert.equal((await ask('/samrad.js')).status, 404);
  });

  it('take no method that changes something', async () => {
    const { ask } = await setup();
    for (const method of ['POST', 'PUT', 'DELETE'])
      assert.equal((await ask('/', { method })).status, 404, method);
  });
});

describe('what is embedded', () => {
  it('can be loaded by pages of any origin', async () => {
    const { ask } = await setup();
    for (const path of [
      '/samrad.js',
      '/samrad.css',
      '/chunks/answering-Czoq2T.js',
      '/standalone/samrad.iife.js',
    ]) {
      const { status, headers } = await ask(path, { headers: { origin: 'https://www.example.org' } });
      assert.equal(status, 200, path);
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
      assert.equal(headers.get('access-control-allow-credentials'), null, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(headers.get('content-type') ?? '', path.endsWith('css') ? /^text\/css/ : /javascript/);
    }
    assert.equal((await ask('/')).headers.get('access-control-allow-origin'), null, 'a page is not');
  });

  it('is kept for good where its name has a hash, and asked for anew where it has none', async () => {
    const { ask } = await setup();
    const caching = async (path: string) => (await ask(path)).headers.get('cache-control');
    assert.equal(await caching('/chunks/answering-Czoq2T.js'), 'public, max-age=31536000, immutable');
    assert.equal(await caching('/samrad.js'), 'public, no-cache');
    assert.equal(await caching('/standalone/samrad.iife.js'), 'public, no-cache');
    assert.equal(await caching('/'), 'no-cache');
  });

  it('comes compressed to whoever takes that', async () => {
    const { ask } = await setup();
    const small = await ask('/samrad.js', { headers: { 'accept-encoding': 'br, gzip' } });
    assert.equal(small.headers.get('content-encoding'), 'br');
    assert.match(small.headers.get('content-type') ?? '', /javascript/);
    assert.match(small.headers.get('vary') ?? '', /accept-encoding/i);
    assert.deepEqual(Buffer.from(await small.arrayBuffer()), brotliCompressSync(script));
    const plain = await ask('/samrad.js');
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.match(plain.headers.get('vary') ?? '', /accept-encoding/i, 'a cache gives it to nobody else');
    assert.equal(await plain.text(), script);
    assert.notEqual(small.headers.get('etag'), plain.headers.get('etag'));
  });

  it('is only what pages need: not the command, nor anything else that was built', async () => {
    const { ask } = await setup();
    for (const path of ['/command/samrad.js', '/samrad.js.br', '/standalone/../command/samrad.js']) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });
});

describe('every file', () => {
  it('has a tag, and 304 for whoever has it already', async () => {
    const { ask } = await setup();
    for (const path of ['/', '/kommun/sida.css', '/samrad.js', '/chunks/answering-Czoq2T.js']) {
      const tag = (await ask(path)).headers.get('etag') ?? '';
      assert.match(tag, /^(W\/)?"[^"]+"$/, path);
      const again = await ask(path, { headers: { 'if-none-match': tag } });
      assert.deepEqual([again.status, await again.text()], [304, ''], path);
      assert.equal(again.headers.get('etag'), tag);
      assert.equal((await ask(path, { headers: { 'if-none-match': '"other"' } })).status, 200);
    }
  });

  it('has another tag when it has changed, and one for all of its parts', async () => {
    const { ask, options } = await setup();
    const path = '/kommun/sida.css';
    const before = (await ask(path)).headers.get('etag');
    const part = await ask(path, { headers: { range: 'bytes=0-1' } });
    assert.deepEqual([part.status, part.headers.get('etag')], [206, before]);
    await writeFile(join(options.site ?? '', path), 'p { color: red }');
    assert.notEqual((await ask(path)).headers.get('etag'), before);
  });

  it('is read as it is sent: those who take it slowly do not fill the memory', async () => {
    const { options } = await setup();
    const [size, readers] = [16 * 1024 * 1024, 12];
    await writeFile(join(options.site ?? '', 'rapport.pdf'), Buffer.alloc(size, 1));
    const pages = pageListener(options, (error) => assert.fail(String(error)));
    const server = createHttpServer(createApp(createMemoryBackend(createContent({}))), pages);
    const port = await listen(server, 0, undefined);
    after(() => void server.close());
    const before = process.memoryUsage().arrayBuffers;
    const sockets = await Promise.all(
      Array.from({ length: readers }, async () => {
        const socket = connect(port, 'localhost');
        socket.write('GET /rapport.pdf HTTP/1.1\r\nHost: a\r\n\r\n');
        await once(socket, 'readable');
        return socket;
      }),
    );
    const taken = process.memoryUsage().arrayBuffers - before;
    for (const socket of sockets) socket.destroy();
    assert.ok(taken < (size * readers) / 4, `${taken} bytes for ${readers} readers`);
  });

  it('tells browsers to stay on https where readers come over https, and else not', async () => {
    const [secure, plain] = [await setup({ secure: true }), await setup()];
    for (const path of ['/', '/samrad.js', '/finns-inte.html']) {
      const hsts = async ({ ask }: typeof plain) =>
        (await ask(path)).headers.get('strict-transport-security');
      assert.equal(await hsts(secure), 'max-age=31536000', path);
      assert.equal(await hsts(plain), null, path);
    }
  });
});

describe('a request for what is not meant to be read', () => {
  it('gets nothing, however its path is written', async () => {
    const { options } = await setup();
    const pages = pageListener(options, (error) => assert.fail(String(error)));
    const server = createHttpServer(createApp(createMemoryBackend(createContent({}))), pages);
    const port = await listen(server, 0, undefined);
    after(() => void server.close());
    const raw = async (path: string): Promise<string> => {
      const socket = connect(port, 'localhost');
      await once(socket, 'connect');
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      return await text(socket);
    };
    assert.match(await raw('/'), /^HTTP\/1\.1 200 .*<title>Start/s, 'what is meant to be is');
    for (const path of [
      '/.env',
      '/.git/config',
      '/kommun/.env',
      '/%2eenv',
      '/%2Egit/config',
      '/%252eenv',
      '/kommun/%2e%65nv',
      '/chunks/../.hidden',
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/..\\secret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/%252e%252e%252fsecret.txt',
      '/kommun/..%2f..%2fsecret.txt',
      '/kommun/../../secret.txt',
      '/standalone/..%2fcommand/samrad.js',
      '/chunks/..%2f..%2fsecret.txt',
      '/chunks/%2e%2e/command/samrad.js',
      '//secret.txt',
      '/%00.env',
      '/index.html%00.txt',
      '/kommun/index.html/../../../secret.txt',
      'http://localhost/../secret.txt',
    ]) {
      const answer = await raw(path);
      assert.match(answer, /^HTTP\/1\.1 (404|400|301) /, `${path}: ${answer.split('\r\n')[0]}`);
      assert.ok(!answer.includes(secret), path);
    }
    for (const path of ['/%', '/%zz', '/%ff', '/kommun/%c3%28', '/a\\b']) {
      const answer = await raw(path);
      assert.match(answer, /^HTTP\/1\.1 40[04] /, path);
      assert.match(answer, /^x-content-type-options: nosniff\r$/im, path);
      assert.match(answer, /^cache-control: no-store\r$/im, path);
    }
  });
});

describe('code of the pages that cannot be loaded, as while an upgrade replaces it', () => {
  it('costs the page that was asked for, is told, and is loaded for the next one', async () => {
    const { options } = await setup();
    const errors: unknown[] = [];
    const missing = new Error('Cannot find module');
    let attempts = 0;
    const load = async () => {
      if (++attempts === 1) throw missing;
      return (_: IncomingMessage, outgoing: ServerResponse) => void outgoing.end('page');
    };
    const calls = { answer: async () => ({ status: 200, headers: {}, body: 'call' }) };
    const server = createHttpServer(
      calls,
      pageListener(options, (error) => errors.push(error), load),
    );
    const port = await listen(server, 0, undefined);
    after(() => void server.close());
    const first = await fetch(`http://localhost:${port}/`);
    assert.equal(first.status, 503);
    assert.match(first.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal(first.headers.get('cache-control'), 'no-store');
    assert.equal(first.headers.get('referrer-policy'), 'no-referrer');
    assert.deepEqual(errors, [missing]);
    const next = await fetch(`http://localhost:${port}/`);
    assert.deepEqual([next.status, await next.text()], [200, 'page']);
    await fetch(`http://localhost:${port}/`);
    assert.equal(attempts, 2, 'and is kept then');
  });
});

describe('a path', () => {
  it('goes to the calls or to the pages, by how it begins', async () => {
    const calls = { answer: async () => ({ status: 200, headers: {}, body: 'call' }) };
    const server = createHttpServer(calls, (_, outgoing) => void outgoing.end('page'));
    const port = await listen(server, 0, undefined);
    after(() => void server.close());
    const get = async (path: string) => await (await fetch(`http://localhost:${port}${path}`)).text();
    for (const path of ['/v1/polls/x', '/v2/x', '/healthz', '/readyz?a', '/metrics', '/v1/'])
      assert.equal(await get(path), 'call', path);
    for (const path of [
      '/',
      '/samrad.js',
      '/v',
      '/kommun/v1/',
      '/?x=/v1/',
      '/video/',
      '/metrics-i-staden/',
    ]) {
      assert.equal(await get(path), 'page', path);
    }
  });
});
