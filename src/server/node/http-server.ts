import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { App } from '../app.ts';
import { listenError } from './listen-error.ts';

/** Milliseconds. A whole request must have arrived in time, so that nobody holds a connection with a slow body. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
} as const;

const isCall = /^https?:\/\/[^/]+\/(?:v\d+\/|healthz|readyz|metrics)/;

/** An HTTP server that gives calls to the API, and everything else to the pages. */
export function createHttpServer(api: App, pages: App): Server {
  const answer = getRequestListener((request, env) =>
    (isCall.test(request.url) ? api : pages).fetch(request, env),
  );
  return createServer(limits, (incoming, outgoing) => void answer(incoming, outgoing));
}

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
