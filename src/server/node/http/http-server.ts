import type { RequestListener, Server, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { refusal } from '../../../backend/refusal.ts';
import type { Answer } from '../../answer.ts';
import type { App } from '../../app.ts';
import { EventStream } from '../../event-stream.ts';
import { problemAnswer } from '../../problem-answer.ts';
import { securityHeaders } from '../../security-headers.ts';
import { hasHost, hasPath, IncomingRequest, pathIn } from './incoming-request.ts';
import { listenError } from './listen-error.ts';
import { sendEvents } from './send-events.ts';
import { refuseUnread } from './unread-request.ts';

/** To import `node:http` would load all that it exports, `fetch` and HTTP/2 among that: 13 MB that nothing here uses. */
const { createServer } = process.getBuiltinModule('node:http');

/** Milliseconds. A whole request must have arrived in time, so that nobody holds a connection with a slow body. */
const usualLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
} as const;

type Limits = Readonly<Record<keyof typeof usualLimits, number>>;

/**
 * `secure`: readers come over https. `refused`: told the status of what was no request for the API or the pages to read.
 * `brokeOff`: told why an answer that somebody reads cannot be sent to its end.
 */
interface HttpServerOptions extends Partial<Limits> {
  readonly secure?: boolean;
  readonly refused?: (status: number) => void;
  readonly brokeOff?: (error: unknown) => void;
}

const isCall = /^\/(?:v\d+|healthz|readyz|metrics)(?:[/?#]|$)/;

/** An HTTP server that gives calls to the API, and everything else to the pages. */
export function createHttpServer(
  api: Pick<App, 'answer'>,
  pages: RequestListener,
  { secure = false, refused = () => {}, brokeOff = () => {}, ...limits }: HttpServerOptions = {},
): Server {
  const always = securityHeaders({ secure });
  const refuse = (outgoing: ServerResponse, detail: string): void => {
    const { headers, ...answer } = problemAnswer(refusal('bad-request', detail));
    send({ ...answer, headers: { ...always, ...headers, Connection: 'close' } }, outgoing, brokeOff);
    refused(answer.status);
  };
  // Who names no host is refused here, in the form of all that is refused.
  const options = { ...usualLimits, ...limits, requireHostHeader: false };
  const take: RequestListener = (incoming, outgoing) => {
    // Load balancers may ask without a name whether the server is well.
    incoming.headers.host ||= 'localhost';
    if (!hasHost(incoming)) refuse(outgoing, 'Name the server by its name or address, in one Host header.');
    else if (!hasPath(incoming)) refuse(outgoing, 'Ask for a path, such as /v1/openapi.json.');
    else if (!isCall.test(pathIn(incoming))) pages(incoming, outgoing);
    else void api.answer(new IncomingRequest(incoming)).then((answer) => send(answer, outgoing, brokeOff));
  };
  return (
    createServer(options, take)
      // Who expects what nobody knows of is answered all the same (RFC 9110, 10.1.1).
      .on('checkExpectation', take)
      .on('clientError', (error, connection) => {
        const status = refuseUnread(error, connection, always);
        if (status !== undefined) refused(status);
      })
  );
}

function send(
  { status, headers, body }: Answer,
  outgoing: ServerResponse,
  brokeOff: (error: unknown) => void,
): void {
  if (body instanceof EventStream) {
    sendEvents(body, status, headers, outgoing);
  } else if (body === null) {
    outgoing.writeHead(status, headers).end();
  } else if (typeof body === 'string' || body instanceof Uint8Array) {
    outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
  } else {
    outgoing.writeHead(status, headers);
    // Whoever reads sees that it breaks off.
    pipeline(body, outgoing).catch((error: unknown) => {
      outgoing.destroy();
      if (!hasGone(error)) brokeOff(error);
    });
  }
}

/** Whoever asked has, and nothing failed here. */
const hasGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/** Gives the port, also where any free one was asked for. Rejects with a `ListenError`. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port)));
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
