import type { Context } from 'hono';
import type { Backend } from '../backend/backend.ts';
import { routes, type RouteName } from '../backend/routes.ts';
import { Again } from './again.ts';
import { doneAnswer, privateAnswer, type Answer } from './answer.ts';
import { callerOf } from './caller.ts';
import { readBody } from './json-body.ts';
import { describeApi } from './openapi.ts';
import { createDocumentAnswers } from './public-document.ts';
import { createStreamAnswers } from './result-stream.ts';
import { routeTable, type Call, type Route, type StreamRoute } from './route-table.ts';

export type Handler = (c: Context) => Answer | Promise<Answer>;
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
  const documentAnswer = createDocumentAnswers();
  const streamAnswer = createStreamAnswers(stopping);

  const call =
    (name: RouteName, { access, answer, handle }: Route): Handler =>
    async (c) => {
      const asked = callOf(c, bodyLimit);
      const document = await handle(backend, asked);
      if (!document) return doneAnswer;
      if (document instanceof Again) return privateAnswer(document.document, answer.again);
      const isPublic = access === 'public' || (access === 'optional-receipt' && !asked.caller.receipt);
      return isPublic
        ? documentAnswer(`${name} ${asked.id}`, document, c.req.header('if-none-match'))
        : privateAnswer(document, answer.status);
    };

  const stream =
    ({ watch }: StreamRoute): Handler =>
    (c) => {
      const asked = callOf(c, bodyLimit);
      return streamAnswer(c.req.raw, (listen, signal) => watch(backend, asked, listen, signal));
    };

  const paths = new Map<string, Handlers>();
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name];
    const route = routeTable[name];
    const handler = 'watch' in route ? stream(route) : call(name, route);
    paths.set(path, { ...paths.get(path), [method]: handler });
  }
  let description: object | undefined;
  paths.set('/v1/openapi.json', {
    GET: (c) => documentAnswer('openapi', (description ??= describeApi()), c.req.header('if-none-match')),
  });
  paths.set('/healthz', { GET: () => privateAnswer({ status: 'ok' }) });
  paths.set('/readyz', {
    GET: async () => {
      await ready();
      return privateAnswer({ status: 'ok' });
    },
  });
  return paths;
}

/** What few calls look at is made when it is looked at. */
function callOf(c: Context, bodyLimit: number): Call {
  const { raw } = c.req;
  return {
    id: c.req.param('id') ?? '',
    caller: callerOf(raw.headers),
    get query() {
      return new URL(raw.url).searchParams;
    },
    get signal() {
      return raw.signal;
    },
    body: (schema) => readBody(raw, schema, bodyLimit),
  };
}
