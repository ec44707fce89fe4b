import type {
  Acknowledgement,
  FollowUpList,
  InitiativePage,
  PollResults,
  PublishedConsultation,
  PublishedDialogue,
  PublishedPoll,
  SentResponse,
  VoteReceipt,
} from '../contracts/index.ts';
import type { Backend, Caller } from './backend.ts';
import { checkedId } from './checked-id.ts';
import { BackendError } from './errors.ts';
import { exchange, globalFetch, serverTime, type Fetch, type PlainInit, type Reply } from './exchange.ts';
import { readReceipt } from './receipt.ts';
import { documentIn, failureIn } from './reply.ts';
import { urlUnder } from './root-url.ts';
import { receiptScheme, routes, type RouteName } from './routes.ts';

/** `url`: the backend's root, absolute or relative to the page. `timeout`: milliseconds for one call, default 20 000. */
export interface HttpBackendOptions {
  readonly url: string;
  readonly fetch?: Fetch;
  readonly timeout?: number;
}

interface Request {
  readonly id?: string;
  readonly query?: object;
  readonly body?: object;
  readonly caller?: Caller;
  readonly signal?: AbortSignal | undefined;
}

/** A backend over HTTP, version 1 of the calls. */
export function createHttpBackend({
  url,
  fetch = globalFetch,
  timeout = 20_000,
}: HttpBackendOptions): Backend {
  const request = (name: RouteName, { id, query, body, caller }: Request): [url: string, init: PlainInit] => {
    const { method, path } = routes[name];
    const called = urlUnder(
      url,
      path.replace(':id', () => checkedId(id ?? '')),
    );
    return [
      called + searchOf(query),
      {
        method,
        cache: body || caller?.receipt ? 'no-store' : 'default',
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(caller?.idempotencyKey && { 'idempotency-key': caller.idempotencyKey }),
          ...(caller?.receipt && { authorization: `${receiptScheme} ${plainReceipt(caller.receipt)}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    ];
  };

  const send = async (name: RouteName, asked: Request): Promise<Reply> => {
    const [called, init] = request(name, asked);
    const reply = await exchange(fetch, called, { ...init, signal: asked.signal, timeout });
    if (reply.status < 200 || reply.status > 299) throw failureIn(reply);
    return reply;
  };

  return {
    readOnly: false,

    async dialogue(id, signal) {
      return documentIn<PublishedDialogue>(await send('dialogue', { id, signal }), ['id', 'title', 'areas']);
    },

    async initiatives(id, query, signal) {
      const reply = await send('initiatives', { id, query, signal });
      return freshened(documentIn<InitiativePage>(reply, ['items', 'next', 'counts', 'now']), reply);
    },

    async followUps(id, signal) {
      return documentIn<FollowUpList>(await send('followUps', { id, signal }), ['items']);
    },

    async consultation(id, signal) {
      const reply = await send('consultation', { id, signal });
      const keys = ['id', 'title', 'sections', 'status', 'now'] as const;
      return freshened(documentIn<PublishedConsultation>(reply, keys), reply);
    },

    async poll(id, signal) {
      const reply = await send('poll', { id, signal });
      const keys = ['id', 'question', 'options', 'status', 'now'] as const;
      return freshened(documentIn<PublishedPoll>(reply, keys), reply);
    },

    async respond(id, body, caller) {
      return documentIn<Acknowledgement>(await send('respond', { id, body, caller }), [
        'receipt',
        'receivedAt',
      ]);
    },

    async sentResponse(caller) {
      return documentIn<SentResponse>(await send('sentResponse', { caller }), sentKeys);
    },

    async replaceResponse(body, caller) {
      return documentIn<SentResponse>(await send('replaceResponse', { body, caller }), sentKeys);
    },

    async withdrawResponse(caller) {
      await send('withdrawResponse', { caller });
    },

    async vote(id, body, caller) {
      const reply = await send('vote', { id, body, caller });
      const { receipt } = documentIn<VoteReceipt>(reply, ['receipt']);
      return reply.status === 201 ? { receipt } : { receipt, isReplay: true };
    },

    async changeVote(body, caller) {
      return documentIn<VoteReceipt>(await send('changeVote', { body, caller }), ['receipt']);
    },

    async results(id, caller, signal) {
      return documentIn<PollResults>(await send('results', { id, caller, signal }), ['total', 'options']);
    },

    async watchResults(id, caller, listen, signal) {
      const [called, init] = request('watchResults', { id, caller });
      // Most visits end before anybody watches.
      const { watchStream } = await import('./http-watch.ts');
      await watchStream<PollResults>(fetch, called, init, { listen, signal, timeout });
    },
  };
}

const sentKeys = ['consultation', 'receivedAt', 'response'] as const;

/** What somebody typed may hold characters that no header takes. */
function plainReceipt(text: string): string {
  const receipt = readReceipt(text);
  if (receipt) return receipt;
  throw new BackendError('not-found', 'That is no receipt. See that it was copied whole.');
}

const searchOf = (query: object = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};

/** A document that was kept and found unchanged says when it was first fetched; the reply's own date is fresh. */
function freshened<T extends { now: string }>(document: T, reply: Reply): T {
  const date = serverTime(reply);
  return date && date.getTime() > Date.parse(document.now)
    ? { ...document, now: date.toISOString() }
    : document;
}
