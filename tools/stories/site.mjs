import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What the frame of a story loads besides: the watcher, and the checker in its own file. */
const added = {
  '/check/watch.js': new URL('./watch.js', import.meta.url),
  '/check/axe.js': new URL(import.meta.resolve('axe-core/axe.min.js')),
};

/** Serves the built stories under a strict policy, with the checks in the page. Resolves with its address. */
export async function serveStories(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const bytes = await readFile(added[pathname] ?? join(folder, normalize(pathname)));
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
      response.end(pathname === '/iframe.html' ? framed(bytes.toString(), response) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Storybook's own scripts get a nonce; what a widget would add has none. No widget sets the attribute
 * `style`, since strict hosts block it; sheets are let through, since Storybook adds its own.
 */
function framed(page, response) {
  const nonce = randomUUID();
  response.setHeader(
    'content-security-policy',
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src-elem 'self' 'unsafe-inline'",
      "style-src-attr 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
    ].join('; '),
  );
  return page
    .replaceAll(/<script(?=[\s>])/g, `<script nonce="${nonce}"`)
    .replace(
      /<head>/,
      `<head>${['watch', 'axe'].map((name) => `<script nonce="${nonce}" src="/check/${name}.js"></script>`).join('')}`,
    );
}
