import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const hosts = fromRoot('test/hosts');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The strictest policy under which the widgets are promised to work. */
export const strictPolicy = (samrad: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${samrad}`,
    `style-src 'self' ${samrad}`,
    `connect-src ${samrad}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

export interface HostSiteOptions {
  /** Besides the files, by their paths, such as `/a.html`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** The content security policy, where it is another; of an empty one the browser takes none. */
  readonly policy?: string;
}

/**
 * Serves `test/hosts` as a site of another origin than `samrad`, under the strict policy, until the tests
 * of the file are done. In its pages `{{samrad}}` is that origin, `{{integrity file}}` the published hash.
 */
export async function startHostSite(
  samrad: string,
  { pages = {}, policy = strictPolicy(samrad) }: HostSiteOptions = {},
): Promise<string> {
  const hashes = JSON.parse(await readFile(fromRoot('dist/integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  const filledIn = (text: string) =>
    text
      .replaceAll('{{samrad}}', samrad)
      .replaceAll(/\{\{integrity (\S+)\}\}/g, (_, file: string) => hashes[file] ?? `no hash of ${file}`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', samrad);
    const page = pages[pathname];
    const file = page === undefined ? readFile(join(hosts, pathname), 'utf8') : Promise.resolve(page);
    file.then(
      (text) =>
        response
          .setHeader('content-type', types[extname(pathname)] ?? 'text/plain')
          .setHeader('content-security-policy', policy)
          .end(filledIn(text)),
      () => response.writeHead(404).end(),
    );
  }).listen(0);
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
