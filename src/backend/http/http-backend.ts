import type {
  FollowUpList,
  InitiativePage,
  PublishedConsultation,
  PublishedDialogue,
  PublishedPoll,
} from '../../contracts/index.ts';
import type { Backend } from '../backend.ts';
import { documentKeys } from './document-keys.ts';
import { exchange, globalFetch } from '../fetch/exchange.ts';
import { failureIn } from '../fetch/failed-reply.ts';
import { httpAnswering } from './http-answering.ts';
import { urlOf, type HttpAddress } from './http-request.ts';
import { documentIn, isSuccess } from '../fetch/reply.ts';
import { routes } from '../routes.ts';
import { freshened } from '../fetch/server-time.ts';

/** `timeout`: default 20 000. */
export type HttpBackendOptions = Pick<HttpAddress, 'url'> & Partial<HttpAddress>;

/** A backend over HTTP, version 1 of the calls. */
export function createHttpBackend(options: HttpBackendOptions): Backend {
  const address: HttpAddress = { fetch: globalFetch, timeout: 20_000, ...options };
  const { url: root, fetch, timeout } = address;

  const read = async <T extends object>(
    name: keyof typeof documentKeys,
    id: string,
    signal: AbortSignal | undefined,
    query?: object,
  ): Promise<T> => {
    const url = urlOf(root, routes[name].path, id, query);
    const reply = await exchange(fetch, url, { method: 'GET', cache: 'default', signal, timeout });
    if (!isSuccess(reply)) throw failureIn(reply);
    const keys: readonly string[] = documentKeys[name];
    return freshened(documentIn<T>(reply, keys as readonly (keyof T & string)[]), reply.headers);
  };

  return {
    readOnly: false,
    dialogue: (id, signal) => read<PublishedDialogue>('dialogue', id, signal),
    initiatives: (id, query, signal) => read<InitiativePage>('initiatives', id, signal, query),
    followUps: (id, signal) => read<FollowUpList>('followUps', id, signal),
    consultation: (id, signal) => read<PublishedConsultation>('consultation', id, signal),
    poll: (id, signal) => read<PublishedPoll>('poll', id, signal),
    ...httpAnswering(address),
  };
}
