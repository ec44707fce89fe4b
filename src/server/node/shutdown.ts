import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

let signalled: Promise<NodeJS.Signals> | undefined;

/**
 * Resolves at the first SIGTERM or SIGINT since the first call; the second ends the process at once. Without a handler
 * process 1 of a container hears none of them. SIGHUP, which asks for the content to be read again, would end the
 * process where that is not there yet, or not needed any more.
 */
export const stopSignal = (): Promise<NodeJS.Signals> =>
  (signalled ??= new Promise((resolve) => {
    let signals = 0;
    const onSignal = (signal: NodeJS.Signals) => {
      signals += 1;
      if (signals > 1) process.exit(1);
      resolve(signal);
    };
    process
      .on('SIGTERM', onSignal)
      .on('SIGINT', onSignal)
      .on('SIGHUP', () => {});
  }));

/** Milliseconds: what was on its way when the stop came may arrive. */
const arrival = 1_000;

/**
 * To be called before the server listens. What it gives takes no new connection, lets each request finish, and cuts what
 * is left after `deadline` milliseconds. `close()` alone would wait for as long as a browser keeps an idle connection open,
 * and for ever where one has opened a connection ahead and sends nothing, or half a head.
 */
export function stoppable(server: Server): (deadline?: number) => Promise<void> {
  // One function for all: thousands of connections may be open.
  const latest = new Map<Socket, ServerResponse | undefined>();
  function forget(this: Socket): void {
    latest.delete(this);
  }
  server.on('connection', (socket: Socket) => {
    latest.set(socket, undefined);
    socket.on('close', forget);
  });
  server.on('request', ({ socket }, outgoing) => void latest.set(socket, outgoing));
  const cutSilent = () => {
    for (const [socket, outgoing] of latest) if (!outgoing || outgoing.closed) socket.destroy();
  };

  return (deadline = 10_000) =>
    new Promise((resolve) => {
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const silent = setTimeout(cutSilent, arrival);
      const cut = setTimeout(() => server.closeAllConnections(), deadline);
      server.close(() => {
        clearInterval(idle);
        clearTimeout(silent);
        clearTimeout(cut);
        resolve();
      });
    });
}
