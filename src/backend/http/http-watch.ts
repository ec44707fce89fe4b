import { BackendError } from '../errors.ts';
import { discreet, type Fetch, type PlainInit } from '../fetch/exchange.ts';
import { failureIn } from '../fetch/failed-reply.ts';

interface Watch<T> {
  readonly listen: (document: T) => void;
  readonly signal: AbortSignal;
  /** Milliseconds in which something must have come; the server sends a sign of life more often than that. */
  readonly timeout: number;
}

/**
 * Reads Server-Sent Events with `fetch`: an `EventSource` sends no headers, and a receipt stands in no URL.
 * Resolves when the signal aborts or the backend ends the stream.
 */
export async function watchStream<T>(
  fetch: Fetch,
  url: string,
  init: PlainInit,
  { listen, signal, timeout }: Watch<T>,
): Promise<void> {
  const stop = new AbortController();
  const end = () => stop.abort();
  let timer = setTimeout(end, timeout);
  signal.addEventListener('abort', end);
  try {
    if (signal.aborted) return;
    const response = await fetch(url, { ...init, ...discreet, cache: 'no-store', signal: stop.signal });
    if (!response.body || !isStream(response)) {
      throw failureIn({
        url,
        status: response.status,
        headers: response.headers,
        text: await response.text(),
      });
    }
    for await (const text of eventsIn(response.body, stop.signal)) {
      clearTimeout(timer);
      timer = setTimeout(end, timeout);
      const data = /^data: ?(.*)$/m.exec(text)?.[1];
      if (data && !signal.aborted) listen(JSON.parse(data) as T);
    }
    stop.signal.throwIfAborted();
  } catch (cause) {
    if (signal.aborted) return;
    if (cause instanceof BackendError) throw cause;
    throw new BackendError('offline', 'The connection to the backend was lost.', { cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    end();
  }
}

const isStream = ({ ok, headers }: Response): boolean =>
  ok && /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');

/** The text of each event and each comment: what stands between blank lines. */
async function* eventsIn(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<string> {
  const reader = body.getReader();
  // Cancelled by hand too: the signal reaches the network, but not what a service worker or a test answers with.
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel);
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (text + decoder.decode(part.value, { stream: true })).split('\n\n');
    text = events.pop() ?? '';
    yield* events;
  }
}
