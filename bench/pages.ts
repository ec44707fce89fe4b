import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** A host site: pages and files by their path, compressed as a site's own server would do it. */
export interface Pages {
  readonly url: string;
  stop(): Promise<void>;
}

export async function servePages(files: Readonly<Record<string, string>>): Promise<Pages> {
  const bodies = new Map(
    await Promise.all(
      Object.entries(files).map(async ([path, text]) => [path, await compressed(text)] as const),
    ),
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = bodies.get(path);
    if (!body) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': typeOf(path), 'content-encoding': 'br' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

const compressed = (text: string): Promise<Buffer> =>
  promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

function typeOf(path: string): string {
  if (path.endsWith('.json')) return 'application/json';
  return path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
}

/** A page of a host that embeds something, and no more. */
export const hostPage = (markup: string): string =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,">` +
  `<meta name="viewport" content="width=device-width"><title>Mätning</title>` +
  `</head><body><h1>Mätning</h1>${markup}<p>Efter.</p></body></html>`;

/** What a site pastes: the loader, and the sheet that keeps the places of the widgets until they are there. */
export const embedding = (server: string): string =>
  `<link rel="stylesheet" href="${server}/samrad.css"><script type="module" src="${server}/samrad.js"></script>`;
