import type { Answer } from './answer.ts';

type Watch = (listen: (document: object) => void, signal: AbortSignal) => Promise<void>;
type AnswerWithStream = (request: Request, watch: Watch) => Promise<Answer>;

/** Milliseconds between signs of life, well within the client's patience and that of most proxies. */
const heartbeat = 10_000;
/** Bytes that may wait for a client that reads too slowly. */
const mostWaiting = 64 * 1024;

const headers = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
} as const;

const encoder = new TextEncoder();
const comment = encoder.encode(':\n\n');

/**
 * Sends what is watched as Server-Sent Events. What cannot be watched is refused as any other call is: the
 * stream begins with the first document. It ends when the client goes, reads too slowly, or `stopping` aborts.
 */
export function createStreamAnswers(stopping: AbortSignal | undefined): AnswerWithStream {
  /** One document goes to many clients and is written once. */
  const written = new WeakMap<object, Uint8Array>();
  const eventOf = (document: object): Uint8Array => {
    const event = written.get(document) ?? encoder.encode(`data: ${JSON.stringify(document)}\n\n`);
    written.set(document, event);
    return event;
  };

  return async (request, watch) => {
    const { signal: gone } = request;
    const stop = new AbortController();
    const end = () => stop.abort();
    gone.addEventListener('abort', end);
    stopping?.addEventListener('abort', end);
    if (gone.aborted || stopping?.aborted) end();

    const { readable, send, close } = clientStream(end);
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const timer = setInterval(() => send(comment), heartbeat);
    const watching = watch((document) => {
      send(eventOf(document));
      begin();
    }, stop.signal).finally(() => {
      clearInterval(timer);
      gone.removeEventListener('abort', end);
      stopping?.removeEventListener('abort', end);
      close();
    });

    await Promise.race([begun, watching]);
    // What fails later has nobody to be told but the client, who sees the stream end.
    watching.catch(() => {});
    if (request.method === 'HEAD') end();
    return { status: 200, headers, body: request.method === 'HEAD' ? null : readable };
  };
}

/** A stream for one client. `end` is called when the client has gone or is left too far behind. */
function clientStream(end: () => void) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const readable = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      cancel() {
        controller = undefined;
        end();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
  const close = () => {
    controller?.close();
    controller = undefined;
  };
  const send = (bytes: Uint8Array) => {
    if (!controller) return;
    controller.enqueue(bytes);
    if ((controller.desiredSize ?? 0) > 0) return;
    // What waits is thrown away, and the connection with it.
    controller.error(new Error('The client reads too slowly.'));
    controller = undefined;
    end();
  };
  return { readable, send, close };
}
