import { Hono, type Context } from 'hono';
import type { Backend } from '../backend/backend.ts';
import { refusal } from '../backend/refusal.ts';
import type { ProblemName } from '../contracts/index.ts';
import { allowOrigin, answerOptions, type Origins } from './cors.ts';
import { createHandlers } from './handlers.ts';
import { problemNameOf, problemResponse } from './problem-response.ts';
import { sendSecurityHeaders } from './security-headers.ts';

/** One answered request, with nothing personal in it: `route` is the pattern, never what stood in its place. */
export interface LogEntry {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** Milliseconds from the request to the answer. */
  readonly ms: number;
  readonly problem?: ProblemName;
  /** The error behind a problem `internal`. Its message is for the operator's eyes: it may quote what was sent. */
  readonly error?: Error;
}

export interface AppOptions {
  /** Whose pages may call; default `*`. */
  readonly origins?: Origins;
  /** Bytes that a body may have; default 256 kB. */
  readonly bodyLimit?: number;
  /** True behind TLS: browsers are told to come back by TLS alone. */
  readonly secure?: boolean;
  /** Rejects while the service cannot do its work. */
  readonly ready?: () => Promise<unknown>;
  /** Ends every stream when it aborts, so that a server that stops need not wait for those who listen. */
  readonly stopping?: AbortSignal;
  readonly log?: (entry: LogEntry) => void;
}

export interface App {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

/** A backend's HTTP skin, version 1. Runs wherever there is `fetch`: in a server, and in a page for its stories. */
export function createApp(backend: Backend, options: AppOptions = {}): App {
  const { origins = '*', bodyLimit = 256 * 1024, secure = false, ready = async () => {} } = options;
  const { stopping, log } = options;
  const app = new Hono<{ Variables: { route?: string } }>();

  app.use(async (c, next) => {
    const start = performance.now();
    sendSecurityHeaders(c, { secure });
    allowOrigin(c, origins);
    await next();
    log?.(logEntry(c, c.get('route'), performance.now() - start));
  });

  for (const [path, handlers] of createHandlers(backend, { bodyLimit, ready, stopping })) {
    const methods = ['OPTIONS', ...Object.keys(handlers), ...('GET' in handlers ? ['HEAD'] : [])].join(', ');
    app.use(path, async (c, next) => {
      c.set('route', path);
      await next();
    });
    app.options(path, (c) => answerOptions(c, methods));
    for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler);
    app.all(path, (c) => {
      c.header('Allow', methods);
      throw refusal('method-not-allowed', `This path takes ${methods}.`);
    });
  }
  app.all('*', () => {
    throw refusal('not-found', 'No call has this path. They are listed in /v1/openapi.json.');
  });
  app.onError((error, c) => problemResponse(c, error));
  return app;
}

function logEntry({ req, res, error }: Context, route = 'unknown', ms: number): LogEntry {
  const problem = error && problemNameOf(error);
  return {
    method: req.method,
    route,
    status: res.status,
    ms,
    ...(problem && { problem }),
    ...(error && problem === 'internal' && { error }),
  };
}
