import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { MiddlewareHandler, NotFoundHandler } from 'hono';
import { etag } from 'hono/etag';
import { securityHeaders } from '../../security-headers.ts';
import { version } from '../version.ts';

/** `dist`: the package's own files; `site`: a folder of pages to serve at `/`, where one is given. */
export interface StaticPagesOptions {
  readonly dist: string;
  readonly site?: string | undefined;
  readonly secure: boolean;
}

/** What pages of other origins load: the script, its chunks and its style. */
const embedded = ['/samrad.js', '/samrad.css', '/chunks/*', '/standalone/*'];

/** The policy that the widgets are held to; `trusted-types` names what Lit makes, and the worker for proofs of work. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html samrad',
].join('; ');

/** Everything that the server gives out besides the API. */
export function staticPages({ dist, site, secure }: StaticPagesOptions): Hono {
  const app = new Hono();
  // What is not there during an upgrade may be there after it, whatever its name.
  const missing = { ...securityHeaders({ secure }), 'Cache-Control': 'no-store' };
  const notFound: NotFoundHandler = (c) => c.text('Sidan finns inte.\n', 404, missing);
  app.use(headers({ 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' }), noDotfiles);
  if (secure) app.use(headers({ 'Strict-Transport-Security': 'max-age=31536000' }));
  app.use(etag(), taggedByFile);
  if (existsSync(dist)) {
    const open = headers({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    for (const path of embedded) {
      app.get(path, open, cacheByName, serveStatic({ root: dist, precompressed: true }), notFound);
    }
  }
  if (site !== undefined) {
    const strict = headers({
      'Content-Security-Policy': contentSecurityPolicy,
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    });
    app.get('*', strict, folderWithSlash, serveStatic({ root: site }));
  }
  app.notFound(notFound);
  return app;
}

const headers =
  (values: Readonly<Record<string, string>>): MiddlewareHandler =>
  async (c, next) => {
    for (const [name, value] of Object.entries(values)) c.header(name, value);
    await next();
  };

const noDotfiles: MiddlewareHandler = async (c, next) => {
  if (/\/\.|%2e/i.test(c.req.path)) return c.notFound();
  return await next();
};

/**
 * A tag by what the disk knows of a file, which is sent as it is read: to hash it would keep all of it in memory for each who
 * reads slowly. The version, since npm gives the files of every package the same time.
 */
const taggedByFile: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, ok } = c.res;
  const time = headers.get('Last-Modified');
  if (!ok || time === null) return;
  const size = headers.get('Content-Range')?.split('/')[1] ?? headers.get('Content-Length');
  c.header('ETag', `W/"${version}-${size}-${Date.parse(time) / 1000}"`);
};

/** A chunk's name carries a hash of what is in it and never means anything else. */
const cacheByName: MiddlewareHandler = async (c, next) => {
  const hashed = /\/chunks\/[^/]+-[\w-]{6}\.js$/.test(c.req.path);
  c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, no-cache');
  await next();
  // What is not compressed too: a cache on the way would give it to everybody.
  c.header('Vary', 'Accept-Encoding');
};

/** The links of a page are relative to its folder, so `/kommun` must become `/kommun/`. */
const folderWithSlash: MiddlewareHandler = async (c, next) => {
  if (/^(\/[\w~-]+)+$/.test(c.req.path)) return c.redirect(`${c.req.path}/${new URL(c.req.url).search}`, 301);
  return await next();
};
