import type { Backend } from './backend.ts';
import { documentKeys } from './document-keys.ts';
import { BackendError } from './errors.ts';
import { freshened } from './server-time.ts';

/** What the loader has asked for while the code was on its way, by the call and what it was given. */
type Early = Map<string, Promise<{ readonly document: object; readonly headers: Headers } | undefined>>;

type CallName = Exclude<keyof Backend, 'readOnly'>;

const calls = [
  ...(Object.keys(documentKeys) as (keyof typeof documentKeys)[]),
  'respond',
  'sentResponse',
  'replaceResponse',
  'withdrawResponse',
  'vote',
  'changeVote',
  'outcome',
  'results',
  'watchResults',
] as const satisfies CallName[];

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
        throw new BackendError('offline', 'The code for calling the backend could not be fetched.', {
          cause,
        });
      },
    );
  const call =
    (name: CallName) =>
    async (...given: unknown[]) => {
      const early =
        name in documentKeys && (await earlyDocument(name as keyof typeof documentKeys, url, given));
      if (!early) return ((await whole())[name] as (...given: unknown[]) => unknown)(...given);
      setTimeout(() => void whole().catch(() => undefined));
      return early;
    };
  return {
    readOnly: false,
    ...(Object.fromEntries(calls.map((name) => [name, call(name)])) as unknown as Pick<
      Backend,
      (typeof calls)[number]
    >),
  };
}

/** Nothing where it was not asked for, or came to nothing: then it is asked for anew, and a failure told. */
async function earlyDocument(
  name: keyof typeof documentKeys,
  url: string,
  given: unknown[],
): Promise<object | undefined> {
  const asked = (globalThis as Partial<Record<symbol, Early>>)[Symbol.for('samrad:asked')];
  const what = [name, url, ...given.filter((one) => !(one instanceof AbortSignal))];
  const { document, headers } = (await asked?.get(JSON.stringify(what))) ?? {};
  return headers && documentKeys[name].every((key) => key in Object(document))
    ? freshened(document as object, headers)
    : undefined;
}
