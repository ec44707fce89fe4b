import type { Server } from 'node:http';

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

/**
 * Takes no new connection, lets each request finish, and cuts what is left after `deadline` milliseconds.
 * `close()` alone would wait for as long as a browser keeps an idle connection open.
 */
export function stopServer(server: Server, deadline = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), deadline);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
