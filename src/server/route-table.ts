import type * as z from 'zod/mini';
import type { Backend, Caller } from '../backend/backend.ts';
import type { RouteName } from '../backend/routes.ts';
import * as contracts from '../contracts/index.ts';
import type { ProblemName } from '../contracts/index.ts';

/** A request as far as a call of the port needs it. */
export interface Call {
  readonly id: string;
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** Reads the body by a schema, or rejects with a `BackendError`. */
  body<T>(schema: z.ZodMiniType<T>): Promise<T>;
}

/** What a route takes, gives and does. */
export interface Route {
  readonly summary: string;
  /** `public` may be kept by anybody; `submission` takes an idempotency key; `receipt` is for the holder of one. */
  readonly access: 'public' | 'submission' | 'receipt';
  readonly body?: z.ZodMiniType;
  readonly answer: { readonly status: 200 | 201 | 204; readonly schema?: z.ZodMiniType };
  readonly problems: readonly ProblemName[];
  readonly handle: (backend: Backend, call: Call) => Promise<object | void>;
}

const anyCall = ['too-many-requests', 'internal', 'overloaded', 'unavailable'] as const;
const anyBody = ['bad-request', 'too-large', 'unsupported-media-type', 'invalid', 'disk-full'] as const;
const whileOpen = ['not-open-yet', 'closed', 'withdrawn'] as const;

export const routeTable: Record<RouteName, Route> = {
  dialogue: {
    summary: 'A dialogue with its areas, parties, goals and agreements',
    access: 'public',
    answer: { status: 200, schema: contracts.PublishedDialogue },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id, signal }) => backend.dialogue(id, signal),
  },
  consultation: {
    summary: 'A consultation with its questions, its status and the time of the clock that decides',
    access: 'public',
    answer: { status: 200, schema: contracts.PublishedConsultation },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id, signal }) => backend.consultation(id, signal),
  },
  poll: {
    summary: 'A poll',
    access: 'public',
    answer: { status: 200, schema: contracts.Poll },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id, signal }) => backend.poll(id, signal),
  },
  respond: {
    summary: 'Sends a response; gives the receipt that opens it',
    access: 'submission',
    body: contracts.Response,
    answer: { status: 201, schema: contracts.Acknowledgement },
    problems: ['not-found', 'idempotency-conflict', ...whileOpen, ...anyBody, ...anyCall],
    handle: async (backend, { id, body, caller }) =>
      backend.respond(id, await body(contracts.Response), caller),
  },
  sentResponse: {
    summary: 'What the holder of the receipt sent',
    access: 'receipt',
    answer: { status: 200, schema: contracts.SentResponse },
    problems: ['receipt-needed', 'not-found', 'withdrawn', ...anyCall],
    handle: (backend, { caller }) => backend.sentResponse(caller),
  },
  replaceResponse: {
    summary: 'Replaces what the holder of the receipt sent, while the consultation is open',
    access: 'receipt',
    body: contracts.Response,
    answer: { status: 200, schema: contracts.SentResponse },
    problems: ['receipt-needed', 'not-found', ...whileOpen, ...anyBody, ...anyCall],
    handle: async (backend, { body, caller }) =>
      backend.replaceResponse(await body(contracts.Response), caller),
  },
  withdrawResponse: {
    summary: 'Erases what the holder of the receipt sent, while the consultation is open',
    access: 'receipt',
    answer: { status: 204 },
    problems: ['receipt-needed', 'not-found', ...whileOpen, 'disk-full', ...anyCall],
    handle: (backend, { caller }) => backend.withdrawResponse(caller),
  },
};
