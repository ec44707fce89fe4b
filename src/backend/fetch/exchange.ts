import { BackendError } from '../errors.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type PlainInit = Omit<RequestInit, 'signal'>;

/** What every request has in common: no cookies, and no more than the origin told of the page. */
export const discreet = {
  credentials: 'omit',
  referrerPolicy: 'strict-origin-when-cross-origin',
} as const satisfies RequestInit;

/** The page's own, found anew at each call. */
export const globalFetch: Fetch = (url, init) => fetch(url, init);

/** What came back, with its whole text. */
export interface Reply {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * One request and its whole reply, in at most `timeout` milliseconds. Rejects with reason `offline` or
 * `timeout`, or with the caller's own reason when the caller aborts.
 */
export async function exchange(
  fetch: Fetch,
  url: string,
  { signal, timeout, ...init }: PlainInit & { signal: AbortSignal | undefined; timeout: number },
): Promise<Reply> {
  // AbortSignal.any and .timeout would do, were there no phones too old for them.
  const stop = new AbortController();
  const passOn = () => stop.abort(signal?.reason);
  const timer = setTimeout(() => stop.abort(), timeout);
  signal?.addEventListener('abort', passOn);
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, {
      ...init,
      ...discreet,
      signal: stop.signal,
    });
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    signal?.throwIfAborted();
    if (stop.signal.aborted) throw new BackendError('timeout', `${url} within ${timeout} ms`, { cause });
    throw new BackendError('offline', url, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', passOn);
  }
}
