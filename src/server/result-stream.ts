import type { Answer } from './answer.ts';
import { EventStream } from './event-stream.ts';

type Watch = (listen: (document: object) => void, signal: AbortSignal) => Promise<void>;
type AnswerWithStream = (watch: Watch) => Promise<Answer>;

/** Milliseconds between signs of life, well within the client's patience and that of most proxies. */
const heartbeat = 10_000;

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
  const open = new OpenStreams();
  stopping?.addEventListener('abort', () => open.end());
  /** One document goes to many clients and is written once. */
  const written = new WeakMap<object, Uint8Array>();
  const eventOf = (document: object): Uint8Array => {
    const event = written.get(document) ?? encoder.encode(`data: ${JSON.stringify(document)}\n\n`);
    written.set(document, event);
    return event;
  };

  return async (watch) => {
    const stop = new AbortController();
    const stream = new EventStream(() => stop.abort());
    if (stopping?.aborted) stream.end();
    open.add(stream);
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const watching = watch((document) => {
      stream.send(eventOf(document));
      begin();
    }, stop.signal).finally(() => {
      open.delete(stream);
      stream.end();
    });
    // What fails later has nobody to be told but the client, who sees the stream end.
    watching.catch(() => {});
    await Promise.race([begun, watching]);
    return { status: 200, headers, body: stream };
  };
}

/** The streams that somebody reads, and the one clock that shows them all that the server lives. */
class OpenStreams {
  readonly #streams = new Set<EventStream>();
  #timer: ReturnType<typeof setInterval> | undefined;

  add(stream: EventStream): void {
    this.#streams.add(stream);
    this.#timer ??= setInterval(() => this.#beat(), heartbeat);
  }

  delete(stream: EventStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  end(): void {
    for (const stream of this.#streams) stream.end();
  }

  #beat(): void {
    for (const stream of this.#streams) stream.send(comment);
  }
}
