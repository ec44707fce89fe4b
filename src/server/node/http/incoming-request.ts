import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { AppRequest } from '../../app-request.ts';

/** A host by its name and perhaps a port, as nearly everybody writes it: no need to parse an address to see that it is one. */
const plainHost = /^(?:[\w-]+\.)*[a-z_-][\w-]*(?::\d{1,4})?$/i;

/** What would end the host in an address, or not be of it. */
const beyondHost = /[@/?#\\\s]/;

/** A request as Node has it. A `Request` would bring the whole of `fetch` into memory, and take longer than the answer. */
export class IncomingRequest implements AppRequest {
  readonly #incoming: IncomingMessage;
  readonly headers: AppRequest['headers'];

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
    const { headers } = incoming;
    this.headers = {
      get: (name) => valueOf(headers[name.toLowerCase()]),
      has: (name) => headers[name.toLowerCase()] !== undefined,
    };
  }

  get method(): string {
    return this.#incoming.method ?? '';
  }

  get url(): string {
    return `http://${this.#incoming.headers.host}${pathIn(this.#incoming)}`;
  }

  get peer(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  get body(): ReadableStream<Uint8Array> {
    return Readable.toWeb(this.#incoming) as ReadableStream<Uint8Array>;
  }

  /** Rejects where the body breaks off. */
  arrayBuffer(): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      const broken = () => {
        if (!this.#incoming.readableEnded) reject(new Error('The body broke off.'));
      };
      if (this.#incoming.destroyed) broken();
      this.#incoming
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve(joined(parts)))
        .on('error', broken)
        .on('close', broken);
    });
  }
}

/** The path and the query that are asked for, also where a proxy writes the whole address. */
export const pathIn = ({ url = '/' }: IncomingMessage): string =>
  url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';

/** Whether anything can be asked for there: `*` is no path, nor is the address of another kind of server. */
export const hasPath = ({ url = '/' }: IncomingMessage): boolean => /^(?:\/|https?:\/\/)/i.test(url);

/** Whether an address can be made of what the request says of the server. It says it once (RFC 9112, 3.2); an older one need not. */
export const hasHost = ({ headers: { host = '' }, rawHeaders, httpVersion }: IncomingMessage): boolean => {
  const isHost = plainHost.test(host) || (!beyondHost.test(host) && URL.canParse(`http://${host}/`));
  const named = rawHeaders.filter(isHostName).length;
  return isHost && (named === 1 || (named === 0 && httpVersion !== '1.1'));
};

/** Names and values stand in turns. */
const isHostName = (text: string, i: number): boolean => i % 2 === 0 && /^host$/i.test(text);

const valueOf = (value: string | readonly string[] | undefined): string | null =>
  typeof value === 'string' ? value : (value?.join(', ') ?? null);

function joined(parts: readonly Buffer[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}
