import type {
  FollowUpList,
  InitiativePage,
  PublishedConsultation,
  PublishedDialogue,
  PublishedPoll,
} from '../contracts/index.ts';
import type { Backend } from './backend.ts';
import { BackendError } from './errors.ts';
import { exchange, globalFetch, serverTime, type Reply } from './exchange.ts';
import type { HttpAnswering } from './http-answering.ts';
import { urlOf, type HttpAddress } from './http-request.ts';
import { readingRoutes } from './reading-routes.ts';
import { documentIn, isSuccess, reasonByStatus } from './reply.ts';

/** `timeout`: default 20 000. */
export type HttpBackendOptions = Pick<HttpAddress, 'url'> & Partial<HttpAddress>;

/**
 * A backend over HTTP, version 1 of the calls. What reading takes is here; the rest comes once there is
 * something to answer, and why a call failed is read when one has.
 */
export function createHttpBackend(options: HttpBackendOptions): Backend {
  const address: HttpAddress = { fetch: globalFetch, timeout: 20_000, ...options };
  const { url: root, fetch, timeout } = address;

  const read = async <T extends object>(
    name: keyof typeof readingRoutes,
    keys: readonly (keyof T & string)[],
    id: string,
    signal: AbortSignal | undefined,
    query?: object,
  ): Promise<T> => {
    const url = urlOf(root, readingRoutes[name].path, id, query);
    const reply = await exchange(fetch, url, { method: 'GET', cache: 'default', signal, timeout });
    if (!isSuccess(reply)) throw await failureIn(reply);
    return freshened(documentIn<T>(reply, keys), reply);
  };

  const answering = async (): Promise<HttpAnswering> => {
    try {
      return (await import('./http-answering.ts')).httpAnswering(address);
    } catch (cause) {
      throw new BackendError('offline', 'The code for answering could not be fetched.', { cause });
    }
  };
  /** So that it is here when the network is not, at the moment of sending. */
  const prepare = <T>(document: T): T => {
    answering().catch(() => undefined);
    return document;
  };

  const later = <K extends keyof HttpAnswering>(name: K): HttpAnswering[K] => {
    type Call = (...given: unknown[]) => unknown;
    const call: Call = async (...given) => ((await answering())[name] as Call)(...given);
    return call as HttpAnswering[K];
  };

  return {
    readOnly: false,

    dialogue: (id, signal) => read<PublishedDialogue>('dialogue', ['id', 'title', 'areas'], id, signal),
    initiatives: (id, query, signal) =>
      read<InitiativePage>('initiatives', ['items', 'next', 'counts', 'now'], id, signal, query),
    followUps: (id, signal) => read<FollowUpList>('followUps', ['items'], id, signal),
    consultation: async (id, signal) =>
      prepare(
        await read<PublishedConsultation>(
          'consultation',
          ['id', 'title', 'sections', 'status', 'now'],
          id,
          signal,
        ),
      ),
    poll: async (id, signal) =>
      prepare(await read<PublishedPoll>('poll', ['id', 'question', 'options', 'status', 'now'], id, signal)),

    respond: later('respond'),
    sentResponse: later('sentResponse'),
    replaceResponse: later('replaceResponse'),
    withdrawResponse: later('withdrawResponse'),
    vote: later('vote'),
    changeVote: later('changeVote'),
    outcome: later('outcome'),
    results: later('results'),
    watchResults: later('watchResults'),
  };
}

/** The status alone says enough where the code for more cannot be fetched. */
const failureIn = (reply: Reply): Promise<BackendError> =>
  import('./http-answering.ts').then(
    (module) => module.failureIn(reply),
    () =>
      new BackendError(reasonByStatus(reply.status), `${reply.url} answered with status ${reply.status}.`),
  );

/** A document that was kept and found unchanged says when it was first fetched; the reply's own date is fresh. */
function freshened<T extends { now?: string }>(document: T, reply: Reply): T {
  const date = serverTime(reply);
  return date && document.now && date.getTime() > Date.parse(document.now)
    ? { ...document, now: date.toISOString() }
    : document;
}
