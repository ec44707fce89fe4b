import type {
  Acknowledgement,
  PollResults,
  PublishedOutcome,
  SentResponse,
  VoteReceipt,
} from '../../contracts/index.ts';
import type { Backend, Caller } from '../backend.ts';
import { BackendError } from '../errors.ts';
import { exchange, type PlainInit, type Reply } from '../fetch/exchange.ts';
import { failureIn } from '../fetch/failed-reply.ts';
import { urlOf, type HttpAddress } from './http-request.ts';
import { readReceipt } from '../receipt.ts';
import { documentIn, isSuccess } from '../fetch/reply.ts';
import { identityScheme, receiptScheme, routes, type RouteName } from '../routes.ts';

/** The calls of somebody who answers: what she sends, what she has sent, and the results of it. */
export type HttpAnswering = Omit<
  Backend,
  'readOnly' | 'dialogue' | 'initiatives' | 'followUps' | 'consultation' | 'poll'
>;

interface Sent {
  readonly id?: string;
  readonly body?: object;
  readonly caller: Caller;
  readonly signal?: AbortSignal | undefined;
}

export function httpAnswering({ url, fetch, timeout }: HttpAddress): HttpAnswering {
  const request = (name: RouteName, { id, body, caller }: Sent): [url: string, init: PlainInit] => [
    urlOf(url, routes[name].path, id),
    {
      method: routes[name].method,
      cache: body || caller.receipt ? 'no-store' : 'default',
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(caller.idempotencyKey && { 'idempotency-key': caller.idempotencyKey }),
        ...(caller.identityToken && { authorization: `${identityScheme} ${caller.identityToken}` }),
        ...(caller.receipt && { authorization: `${receiptScheme} ${plainReceipt(caller.receipt)}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    },
  ];

  const send = async (name: RouteName, sent: Sent): Promise<Reply> => {
    const [called, init] = request(name, sent);
    const reply = await exchange(fetch, called, { ...init, signal: sent.signal, timeout });
    if (!isSuccess(reply)) throw failureIn(reply);
    return reply;
  };

  return {
    async respond(id, body, caller) {
      return documentIn<Acknowledgement>(
        await send('respond', { id, body: accompanied(body, caller), caller }),
        ['receipt', 'receivedAt'],
      );
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
      const reply = await send('vote', { id, body: accompanied(body, caller), caller });
      const { receipt } = documentIn<VoteReceipt>(reply, ['receipt']);
      return reply.status === 201 ? { receipt } : { receipt, isReplay: true };
    },

    async changeVote(body, caller) {
      return documentIn<VoteReceipt>(await send('changeVote', { body, caller }), ['receipt']);
    },

    async outcome(id, caller, signal) {
      return documentIn<PublishedOutcome>(await send('outcome', { id, caller, signal }), [
        'consultation',
        'policy',
      ]);
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

/** What is sent with what shows that it comes from a person. */
const accompanied = (body: object, { proof, honeypot }: Caller): object => ({
  ...body,
  ...(proof && { proof }),
  ...(honeypot && { website: honeypot }),
});

const sentKeys = ['consultation', 'receivedAt', 'response'] as const;

/** What somebody typed may hold characters that no header takes. */
function plainReceipt(text: string): string {
  const receipt = readReceipt(text);
  if (receipt) return receipt;
  throw new BackendError('not-found', 'That is no receipt. See that it was copied whole.');
}
