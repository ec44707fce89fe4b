import type { Context } from 'hono';
import type { Backend } from '../backend/backend.ts';
import { routes, type RouteName } from '../backend/routes.ts';
import { callerOf } from './caller.ts';
import { readBody } from './json-body.ts';
import { describeApi } from './openapi.ts';
import { createDocumentSender } from './public-document.ts';
import { Again } from './again.ts';
import { routeTable, type Route, type StreamRoute } from './route-table.ts';
import { createStreamSender } from './result-stream.ts';

export type Handler = (c: Context) => Response | Promise<Response>;
/** The handlers of a path, by method. */
export type Handlers = Readonly<Record<string, Handler>>;

export interface HandlerOptions {
  readonly bodyLimit: number;
  readonly ready: () => Promise<unknown>;
  /** Ends every stream when it aborts. */
  readonly stopping: AbortSignal | undefined;
}

/** Every path that is answered, with its handlers. */
export function createHandlers(
  backend: Backend,
  { bodyLimit, ready, stopping }: HandlerOptions,
): Map<string, Handlers> {
  const sendDocument = createDocumentSender();

  const sendStream = createStreamSender(stopping);

  const call =
    (name: RouteName, { access, answer, handle }: Route): Handler =>
    async (c) => {
      const id = c.req.param('id') ?? '';
      const { raw } = c.req;
      const caller = callerOf(raw.headers);
      const document = await handle(backend, {
        id,
        caller,
        query: new URL(raw.url).searchParams,
        signal: raw.signal,
        body: (schema) => readBody(raw, schema, bodyLimit),
      });
      if (!document) return done(c);
      if (document instanceof Again) return sendPrivately(c, document.document, answer.again);
      const isPublic = access === 'public' || (access === 'optional-receipt' && !caller.receipt);
      return isPublic
        ? sendDocument(c, `${name} ${id}`, document)
        : sendPrivately(c, document, answer.status);
    };

  const stream =
    ({ watch }: StreamRoute): Handler =>
    (c) => {
      const call = { id: c.req.param('id') ?? '', caller: callerOf(c.req.raw.headers) };
      return sendStream(c, (listen, signal) => watch(backend, call, listen, signal));
    };

  const paths = new Map<string, Handlers>();
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name];
    const route = routeTable[name];
    const handler = 'watch' in route ? stream(route) : call(name, route);
    paths.set(path, { ...paths.get(path), [method]: handler });
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
