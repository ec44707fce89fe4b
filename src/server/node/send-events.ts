import type { ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import type { EventStream } from '../event-stream.ts';

/**
 * Sends events until either side goes. The connection is theirs alone and its end is their end, so that the bytes
 * that all clients are sent go to each socket as they are, without a frame of their own.
 */
export function sendEvents(
  events: EventStream,
  status: number,
  headers: Answer['headers'],
  outgoing: ServerResponse,
): void {
  outgoing.shouldKeepAlive = false;
  outgoing.removeHeader('Transfer-Encoding');
  outgoing.writeHead(status, headers);
  outgoing.once('close', () => events.leave());
  if (outgoing.destroyed) events.leave();
  events.connect({
    write(bytes) {
      outgoing.write(bytes);
      return outgoing.writableLength;
    },
    end: () => void outgoing.end(),
    drop: () => void outgoing.destroy(),
  });
}
