import type { Content } from '../../../src/backend/content.ts';
import type { Fetch } from '../../../src/backend/fetch/exchange.ts';
import { createStaticBackend } from '../../../src/backend/static/static-backend.ts';
import { backendContract } from '../backend-contract.ts';

/** A host of files: no more than a web server with a folder. */
const hostOf =
  (content: Content, now: () => Date): Fetch =>
  async (url) => {
    const [, folder = '', id = ''] = /^\/files\/(\w+)\/(.+)\.json$/.exec(new URL(url).pathname) ?? [];
    const document = new Map(Object.entries(content)).get(folder)?.get(id);
    const headers = { date: now().toUTCString() };
    return document
      ? Response.json(document, { headers })
      : new Response('<h1>404</h1>', { status: 404, headers });
  };

backendContract(
  'static backend',
  (content, now) => ({
    backend: createStaticBackend({ url: 'https://host.test/files' }, hostOf(content, now)),
  }),
  { writes: false },
);
