import type { EventStream } from './event-stream.ts';

/** What a call is answered with, but for what every answer has. One plain object: no header is copied on its way out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | EventStream | null;
  /** Why it is a problem, for the log. */
  readonly error?: unknown;
}

/** A document that is one caller's alone, or true only now: nobody on the way keeps it. */
export const privateAnswer = (document: object, status = 200): Answer => ({
  status,
  headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' },
  body: JSON.stringify(document),
});

export const doneAnswer: Answer = { status: 204, headers: { 'Cache-Control': 'no-store' }, body: null };
