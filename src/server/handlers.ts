import type { Context } from 'hono';
import type { Backend } from '../backend/backend.ts';
import { routes, type RouteName } from '../backend/routes.ts';
import { callerOf } from './caller.ts';
import { readBody } from './json-body.ts';
import { describeApi } from './openapi.ts';
import { createDocumentSender } from './public-document.ts';
import { routeTable, type Route } from './route-table.ts';

export type Handler = (c: Context) => Response | Promise<Response>;
/** The handlers of a path, by method. */
export type Handlers = Readonly<Record<string, Handler>>;

export interface HandlerOptions {
  readonly bodyLimit: number;
  readonly ready: () => Promise<unknown>;
}

/** Every path that is answered, with its handlers. */
export function createHandlers(
  backend: Backend,
  { bodyLimit, ready }: HandlerOptions,
): Map<string, Handlers> {
  const sendDocument = createDocumentSender();

  const call =
    (name: RouteName): Handler =>
    async (c) => {
      const { access, answer, handle } = routeTable[name];
      const id = c.req.param('id') ?? '';
      const { raw } = c.req;
      const document = await handle(backend, {
        id,
        caller: callerOf(raw.headers),
        signal: raw.signal,
        body: (schema) => readBody(raw, schema, bodyLimit),
      });
      if (!document) return done(c);
      return access === 'public'
        ? sendDocument(c, `${name} ${id}`, document)
        : sendPrivately(c, document, answer.status);
    };

  const paths = new Map<string, Handlers>();
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name];
    paths.set(path, { ...paths.get(path), [method]: call(name) });
  }
  let description: object | undefined;
  paths.set('/v1/openapi.json', { GET: (c) => sendDocument(c, 'openapi', (description ??= describeApi())) });
  paths.set('/healthz', { GET: (c) => sendPrivately(c, { status: 'ok' }) });
  paths.set('/readyz', {
    GET: async (c) => {
      await ready();
      return sendPrivately(c, { status: 'ok' });
    },
  });
  return paths;
}

/** What is one respondent's alone, or true only now, is kept by nobody on the way. */
function sendPrivately(c: Context, document: object, status: Route['answer']['status'] = 200): Response {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', 'application/json');
  return c.body(JSON.stringify(document), status as 200);
}

function done(c: Context): Response {
  c.header('Cache-Control', 'no-store');
  return c.body(null, 204);
}
