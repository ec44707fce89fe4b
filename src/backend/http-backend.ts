import type {
  Acknowledgement,
  Poll,
  PublishedConsultation,
  PublishedDialogue,
  SentResponse,
} from '../contracts/index.ts';
import type { Backend, Caller } from './backend.ts';
import { checkedId } from './checked-id.ts';
import { BackendError } from './errors.ts';
import { exchange, globalFetch, serverTime, type Fetch, type Reply } from './exchange.ts';
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
  const send = async (name: RouteName, { id, body, caller, signal }: Request): Promise<Reply> => {
    const { method, path } = routes[name];
    const reply = await exchange(
      fetch,
      urlUnder(
        url,
        path.replace(':id', () => checkedId(id ?? '')),
      ),
      {
        method,
        signal,
        timeout,
        cache: caller ? 'no-store' : 'default',
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(caller?.idempotencyKey && { 'idempotency-key': caller.idempotencyKey }),
          ...(caller?.receipt && { authorization: `${receiptScheme} ${plainReceipt(caller.receipt)}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    if (reply.status < 200 || reply.status > 299) throw failureIn(reply);
    return reply;
  };

  return {
    readOnly: false,

    async dialogue(id, signal) {
      return documentIn<PublishedDialogue>(await send('dialogue', { id, signal }), ['id', 'title', 'areas']);
    },

    async consultation(id, signal) {
      const reply = await send('consultation', { id, signal });
      const consultation = documentIn<PublishedConsultation>(reply, [
        'id',
        'title',
        'sections',
        'status',
        'now',
      ]);
      return { ...consultation, now: later(consultation.now, serverTime(reply)) };
    },

    async poll(id, signal) {
      return documentIn<Poll>(await send('poll', { id, signal }), ['id', 'question', 'options']);
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
  };
}

const sentKeys = ['consultation', 'receivedAt', 'response'] as const;

/** What somebody typed may hold characters that no header takes. */
function plainReceipt(text: string): string {
  const receipt = readReceipt(text);
  if (receipt) return receipt;
  throw new BackendError('not-found', 'That is no receipt. See that it was copied whole.');
}

/** A document that was kept and found unchanged says when it was first fetched; the reply's own date is fresh. */
const later = (now: string, date: Date | undefined): string =>
  date && date.getTime() > Date.parse(now) ? date.toISOString() : now;
