import type { Backend } from '../backend.ts';
import { idle } from '../../device/idle.ts';
import { documentKeys } from './document-keys.ts';
import { BackendError } from '../errors.ts';
import { askedReply, type AskedReply } from '../fetch/asked.ts';
import { freshened } from '../fetch/server-time.ts';

type CallName = Exclude<keyof Backend, 'readOnly'>;

/**
 * The backend over HTTP, whose code comes when it is called: what a widget opens with is often here already, and
 * then the code comes after it, so that it is here when the network is not, at the moment of sending.
 * `url`: the backend's root, absolute or relative to the page.
 */
export function lateHttpBackend(url: string): Backend {
  const whole = () =>
    import('./http-backend.ts').then(
      ({ createHttpBackend }) => createHttpBackend({ url }),
      (cause: unknown) => {
        throw new BackendError('offline', String(cause), { cause });
      },
    );
  const call =
    (name: CallName) =>
    async (...given: unknown[]) => {
      const early = isOpening(name) && (await earlyDocument(name, url, given).catch(() => undefined));
      if (!early) return ((await whole())[name] as (...given: unknown[]) => unknown)(...given);
      void idle()
        .then(whole)
        .catch(() => undefined);
      return early;
    };
  return new Proxy({ readOnly: false } as Backend, {
    // Whoever waits for the backend itself asks whether it is a promise.
    get: (own, name) => (name in own || name === 'then' ? own[name as 'readOnly'] : call(name as CallName)),
  });
}

/** Whether it is a call that a widget opens with. */
const isOpening = (name: string): name is keyof typeof documentKeys => name in documentKeys;

/** Nothing, or a rejection, where it was not asked for, or came to nothing: then it is asked for anew, and a failure told. */
async function earlyDocument(
  name: keyof typeof documentKeys,
  url: string,
  given: unknown[],
): Promise<object | undefined> {
  const what = [name, url, ...given.filter((one) => !(one instanceof AbortSignal))];
  const [{ headers }, text] = (await askedReply(what)) as AskedReply;
  const document = JSON.parse(text) as object;
  return documentKeys[name].every((key) => key in document) ? freshened(document, headers) : undefined;
}
