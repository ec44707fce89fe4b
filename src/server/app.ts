import type { Backend } from '../backend/backend.ts';
import { refusal } from '../backend/refusal.ts';
import type { ProblemName } from '../contracts/index.ts';
import type { AddressOf } from './admission.ts';
import type { Answer } from './answer.ts';
import { pathOf, type AppRequest } from './app-request.ts';
import { corsHeaders, optionsAnswer, type Origins } from './cors.ts';
import { EventStream } from './event-stream.ts';
import type { Guard } from './guard/guard.ts';
import { createHandlers, type Handler } from './handlers.ts';
import type { Office } from './officers/office.ts';
import { PathTable } from './path-table.ts';
import { problemAnswer, problemNameOf } from './problem-answer.ts';
import type { Packing } from './public-document.ts';
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
  /** Compresses what anybody may read; nothing does, unless given. */
  readonly packing?: Packing;
  /** Keeps programs from drowning out people; nobody does, unless given. */
  readonly guard?: Guard;
  /** Where a request comes from, for the guard. */
  readonly addressOf?: AddressOf;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** The same for a server that writes answers out itself. Never rejects. */
  answer(request: AppRequest): Promise<Answer>;
}

/** What is answered at a path. */
interface Place {
  readonly pattern: string;
  /** By method. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly otherwise: Handler;
}

/** A backend's HTTP skin, version 1. Runs wherever there is `fetch`: in a server, and in a page for its stories. */
export function createApp(backend: Backend, options: AppOptions = {}): App {
  const { origins = '*', bodyLimit = 256 * 1024, secure = false, ready = async () => {} } = options;
  const { stopping, log, metrics, office, packing, guard, addressOf = () => undefined } = options;
  const always = securityHeaders({ secure });
  const places = new PathTable<Place>();
  const handling = { bodyLimit, ready, metrics, office, stopping, secure, packing, guard, addressOf };
  for (const [pattern, handlers] of createHandlers(backend, handling)) {
    places.set(pattern, placeOf(pattern, handlers));
  }

  const answer = async (request: AppRequest): Promise<Answer> => {
    const start = performance.now();
    const { value: place, names } = places.find(pathOf(request.url)) ?? nowhere;
    const handler = place.handlers.get(request.method) ?? place.otherwise;
    let given: Answer;
    try {
      given = await handler({ request, id: names['id'] ?? '', kind: names['kind'] ?? '' });
    } catch (error) {
      given = problemAnswer(error);
    }
    const { status, headers, body, error } = given;
    log?.(logEntry(request.method, place.pattern, status, performance.now() - start, error));
    return {
      status,
      headers: {
        ...always,
        ...headers,
        ...corsHeaders(request.headers.get('origin'), origins, headers['Vary']),
      },
      body: request.method === 'HEAD' ? dropped(body) : body,
    };
  };

  return {
    answer,
    async fetch(request) {
      const { status, headers, body } = await answer(request);
      const sent = body instanceof EventStream ? body.readable(request.signal) : body;
      return new Response(sent, { status, headers });
    },
  };
}

function placeOf(pattern: string, handlers: Readonly<Record<string, Handler>>): Place {
  const { GET } = handlers;
  const all = new Map(Object.entries({ ...handlers, ...(GET && { HEAD: GET }) }));
  const methods = ['OPTIONS', ...all.keys()].join(', ');
  const refused = refusal('method-not-allowed', `This path takes ${methods}.`);
  all.set('OPTIONS', ({ request }) => optionsAnswer(request, methods));
  return { pattern, handlers: all, otherwise: () => withHeaders(problemAnswer(refused), { Allow: methods }) };
}

const unknown = refusal('not-found', 'No call has this path. They are listed in /v1/openapi.json.');
const nowhere = {
  value: {
    pattern: 'unknown',
    handlers: new Map<string, Handler>(),
    otherwise: () => problemAnswer(unknown),
  },
  names: {} as Readonly<Record<string, string>>,
};

/** What makes a body is told that nobody takes it. */
function dropped(body: Answer['body']): null {
  if (body instanceof ReadableStream) void body.cancel();
  if (body instanceof EventStream) body.leave();
  return null;
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
