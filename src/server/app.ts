import { Hono, type Context } from 'hono';
import type { Backend } from '../backend/backend.ts';
import { refusal } from '../backend/refusal.ts';
import type { ProblemName } from '../contracts/index.ts';
import type { AddressOf } from './admission.ts';
import type { Answer } from './answer.ts';
import { corsHeaders, optionsAnswer, type Origins } from './cors.ts';
import type { Guard } from './guard/guard.ts';
import { createHandlers } from './handlers.ts';
import type { Office } from './officers/office.ts';
import { problemAnswer, problemNameOf } from './problem-answer.ts';
import { securityHeaders } from './security-headers.ts';

/** One answered request, with nothing personal in it: `route` is the pattern, never what stood in its place. */
export interface LogEntry {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** Milliseconds from the request to the answer. */
  readonly ms: number;
  readonly problem?: ProblemName;
  /** The error behind a problem `internal` or `unavailable`. Its message is for the operator's eyes: it may quote what was sent. */
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
  /** How the service does, as Prometheus text, at /metrics; there is no such path, unless given. */
  readonly metrics?: () => Promise<string>;
  /** What a municipality's own people can do; nothing, unless given. */
  readonly office?: Office;
  /** Ends every stream when it aborts, so that a server that stops need not wait for those who listen. */
  readonly stopping?: AbortSignal;
  readonly log?: (entry: LogEntry) => void;
  /** Keeps programs from drowning out people; nobody does, unless given. */
  readonly guard?: Guard;
  /** Where a request comes from, for the guard. */
  readonly addressOf?: AddressOf;
}

export interface App {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

/** A backend's HTTP skin, version 1. Runs wherever there is `fetch`: in a server, and in a page for its stories. */
export function createApp(backend: Backend, options: AppOptions = {}): App {
  const { origins = '*', bodyLimit = 256 * 1024, secure = false, ready = async () => {} } = options;
  const { stopping, log, metrics, office, guard, addressOf = () => undefined } = options;
  const always = securityHeaders({ secure });
  const app = new Hono();

  /** One function a request, without middleware: every layer of that is a promise and a copy of the headers. */
  const route =
    (pattern: string, answerTo: (c: Context) => Answer | Promise<Answer>) =>
    async (c: Context): Promise<Response> => {
      const start = performance.now();
      let answer: Answer;
      try {
        answer = await answerTo(c);
      } catch (error) {
        answer = problemAnswer(error);
      }
      const { status, headers, body, error } = answer;
      log?.(logEntry(c.req.method, pattern, status, performance.now() - start, error));
      return new Response(body, {
        status,
        headers: { ...always, ...corsHeaders(c.req.header('origin'), origins), ...headers },
      });
    };

  for (const [path, handlers] of createHandlers(backend, {
    bodyLimit,
    ready,
    metrics,
    office,
    stopping,
    secure,
    guard,
    addressOf,
  })) {
    const methods = ['OPTIONS', ...Object.keys(handlers), ...('GET' in handlers ? ['HEAD'] : [])].join(', ');
    for (const [method, handler] of Object.entries(handlers)) app.on(method, path, route(path, handler));
    app.options(
      path,
      route(path, (c) => optionsAnswer(c.req, methods)),
    );
    const refused = refusal('method-not-allowed', `This path takes ${methods}.`);
    app.all(
      path,
      route(path, () => withHeaders(problemAnswer(refused), { Allow: methods })),
    );
  }
  const unknown = refusal('not-found', 'No call has this path. They are listed in /v1/openapi.json.');
  app.all(
    '*',
    route('unknown', () => problemAnswer(unknown)),
  );
  return app;
}

const withHeaders = (answer: Answer, headers: Answer['headers']): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

function logEntry(method: string, route: string, status: number, ms: number, error: unknown): LogEntry {
  const entry = { method, route, status, ms };
  if (error === undefined) return entry;
  const problem = problemNameOf(error);
  const isForOperator = problem === 'internal' || problem === 'unavailable';
  return { ...entry, problem, ...(isForOperator && error instanceof Error && { error }) };
}
