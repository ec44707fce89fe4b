import type * as z from 'zod/mini';
import type { Backend, Caller } from '../backend/backend.ts';
import type { RouteName } from '../backend/routes.ts';
import * as contracts from '../contracts/index.ts';
import type { ProblemName } from '../contracts/index.ts';
import { Again } from './again.ts';
import { initiativeParameters, initiativeQueryIn, type Parameter } from './initiative-parameters.ts';

/** A request as far as a call of the port needs it. */
export interface Call {
  readonly id: string;
  readonly caller: Caller;
  readonly query: URLSearchParams;
  readonly body: Body;
}

/** Reads the body by a schema, or rejects with a `BackendError`. What shows that it comes from a person is seen to. */
export type Body = <T extends object>(schema: z.ZodMiniType<T>) => Promise<Omit<T, 'proof' | 'website'>>;

/** What a route takes, gives and does. */
export interface Route {
  readonly summary: string;
  /**
   * `public` may be kept by anybody; `submission` takes an idempotency key; `receipt` is for the holder of one;
   * of `optional-receipt` the holder of one may see more than anybody may.
   */
  readonly access: 'public' | 'submission' | 'receipt' | 'optional-receipt';
  readonly parameters?: readonly Parameter[];
  readonly body?: z.ZodMiniType;
  /** `again`: the status where the same was answered before. */
  readonly answer: {
    readonly status: 200 | 201 | 204;
    readonly again?: 200;
    readonly schema?: z.ZodMiniType;
  };
  readonly problems: readonly ProblemName[];
  /** Gives the document to answer with, or nothing where the answer has none. */
  readonly handle: (backend: Backend, call: Call) => Promise<object | void>;
}

/** What a route gives that goes on for as long as somebody listens. */
export interface StreamRoute extends Omit<Route, 'handle' | 'answer'> {
  readonly answer: { readonly status: 200; readonly schema: z.ZodMiniType };
  readonly watch: (
    backend: Backend,
    call: Omit<Call, 'query' | 'body'>,
    listen: (document: object) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

const anyCall = ['too-many-requests', 'internal', 'overloaded', 'unavailable'] as const;
const anyBody = ['bad-request', 'too-large', 'unsupported-media-type', 'invalid', 'disk-full'] as const;
const whileOpen = ['not-open-yet', 'closed', 'withdrawn'] as const;

export const routeTable: Record<RouteName, Route | StreamRoute> = {
  dialogue: {
    summary: 'A dialogue with its areas, parties, goals and agreements',
    access: 'public',
    answer: { status: 200, schema: contracts.PublishedDialogue },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id }) => backend.dialogue(id),
  },
  initiatives: {
    summary: 'A page of the initiatives of a dialogue, with how many fit each choice of a filter',
    access: 'public',
    parameters: initiativeParameters,
    answer: { status: 200, schema: contracts.InitiativePage },
    problems: ['not-found', 'invalid', ...anyCall],
    handle: (backend, { id, query }) => backend.initiatives(id, initiativeQueryIn(query)),
  },
  followUps: {
    summary: 'What became of a dialogue, term by term',
    access: 'public',
    answer: { status: 200, schema: contracts.FollowUpList },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id }) => backend.followUps(id),
  },
  consultation: {
    summary: 'A consultation with its questions, its status and the time of the clock that decides',
    access: 'public',
    answer: { status: 200, schema: contracts.PublishedConsultation },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id }) => backend.consultation(id),
  },
  poll: {
    summary: 'A poll, its status and the time of the clock that decides',
    access: 'public',
    answer: { status: 200, schema: contracts.PublishedPoll },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id }) => backend.poll(id),
  },
  outcome: {
    summary:
      'What came of a consultation: its results as its policy allows, small counts hidden, and the outcome',
    access: 'optional-receipt',
    answer: { status: 200, schema: contracts.PublishedOutcome },
    problems: ['not-found', ...anyCall],
    handle: (backend, { id, caller }) => backend.outcome(id, caller),
  },
  respond: {
    summary: 'Sends a response; gives the receipt that opens it',
    access: 'submission',
    body: contracts.Response,
    answer: { status: 201, schema: contracts.Acknowledgement },
    problems: ['not-found', 'idempotency-conflict', 'proof-required', ...whileOpen, ...anyBody, ...anyCall],
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
  vote: {
    summary: 'Casts a vote; gives the receipt that stands for it',
    access: 'submission',
    body: contracts.Vote,
    answer: { status: 201, again: 200, schema: contracts.VoteReceipt },
    problems: [
      'not-found',
      'idempotency-conflict',
      'proof-required',
      'identity-needed',
      'already-voted',
      'not-open-yet',
      'closed',
      ...anyBody,
      ...anyCall,
    ],
    handle: async (backend, { id, body, caller }) => {
      const { receipt, isReplay } = await backend.vote(id, await body(contracts.Vote), caller);
      return isReplay ? new Again({ receipt }) : { receipt };
    },
  },
  changeVote: {
    summary: 'Replaces the vote of the holder of the receipt, where the poll allows it and while it is open',
    access: 'receipt',
    body: contracts.Vote,
    answer: { status: 200, schema: contracts.VoteReceipt },
    problems: [
      'receipt-needed',
      'not-found',
      'not-changeable',
      'not-open-yet',
      'closed',
      ...anyBody,
      ...anyCall,
    ],
    handle: async (backend, { body, caller }) => backend.changeVote(await body(contracts.Vote), caller),
  },
  results: {
    summary: 'The results of a poll, as its policy allows',
    access: 'optional-receipt',
    answer: { status: 200, schema: contracts.PollResults },
    problems: ['not-found', 'results-hidden', ...anyCall],
    handle: (backend, { id, caller }) => backend.results(id, caller),
  },
  watchResults: {
    summary: 'The results of a poll now and whenever they change, each as the data of a Server-Sent Event',
    access: 'optional-receipt',
    answer: { status: 200, schema: contracts.PollResults },
    problems: ['not-found', 'results-hidden', ...anyCall],
    watch: (backend, { id, caller }, listen, signal) => backend.watchResults(id, caller, listen, signal),
  },
};
