import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';

/** Open files that are kept for what is no connection: the database, content, code. Of few it is half. */
const kept = 128;

/** A connection, and the page that is read for it. */
const filesEach = 2;

/** Milliseconds from one warning to the next. */
const pause = 3_600_000;

/**
 * Takes no more connections than leave the server the files that it needs: where there are none left, the system
 * cuts off who comes and tells nobody. Here `warn` is told, once an hour.
 */
export function boundConnections(server: Server, warn: (connections: number) => void): void {
  const limit = openFilesLimit();
  if (limit === undefined) return;
  const connections = Math.floor((limit - Math.min(kept, Math.ceil(limit / 2))) / filesEach);
  let warned = -Infinity;
  server.maxConnections = connections;
  server.on('drop', () => {
    if (performance.now() - warned < pause) return;
    warned = performance.now();
    warn(connections);
  });
}

/** Nothing where there is none, and where the system is not Linux. */
function openFilesLimit(): number | undefined {
  try {
    const [, soft] = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? undefined : Number(soft);
  } catch {
    return undefined;
  }
}
