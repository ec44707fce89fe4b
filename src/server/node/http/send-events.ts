import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer } from '../../answer.ts';
import type { Client, EventStream } from '../../event-stream.ts';

/** Milliseconds that a client has to take what still waits for it when its events have ended. */
const usualPatience = 5_000;

/**
 * Sends events until either side goes. The connection is theirs alone and its end is their end, so that the bytes
 * that all clients are sent go to each socket as they are, without a frame of their own.
 */
export function sendEvents(
  events: EventStream,
  status: number,
  headers: Answer['headers'],
  outgoing: ServerResponse,
  patience = usualPatience,
): void {
  outgoing.shouldKeepAlive = false;
  outgoing.removeHeader('Transfer-Encoding');
  outgoing.writeHead(status, headers).flushHeaders();
  const leave = leaving(events);
  outgoing.once('close', leave);
  if (outgoing.destroyed) leave();
  outgoing.req
    .once('end', () => {
      // Whoever asked for something else before, on the same connection, is answered that first.
      const connection = outgoing.socket ? takeConnection(outgoing, outgoing.socket, leave) : outgoing;
      events.connect(new ConnectedClient(connection, patience));
    })
    .resume();
}

/** Made out here, where there is no request that it would keep. */
const leaving = (events: EventStream) => () => events.leave();

/**
 * Takes the connection from Node's HTTP server, which would keep a parser, the request and the response with it for
 * as long as somebody watches: four times what the connection itself takes. There is no call for that but where a
 * client asks for another protocol; but the server lets go of all of it when it hears that the connection has closed.
 */
function takeConnection(outgoing: ServerResponse, socket: Socket, leave: () => void): Socket {
  outgoing.detachSocket(socket);
  socket.emit('close', false);
  socket.removeAllListeners().setTimeout(0);
  return socket.on('close', leave).on('error', destroy).on('end', destroy).resume();
}

function destroy(this: Socket): void {
  this.destroy();
}

class ConnectedClient implements Client {
  readonly #connection: ServerResponse | Socket;
  readonly #patience: number;

  constructor(connection: ServerResponse | Socket, patience: number) {
    this.#connection = connection;
    this.#patience = patience;
  }

  write(bytes: Uint8Array): number {
    this.#connection.write(bytes);
    return this.#connection.writableLength;
  }

  end(): void {
    const connection = this.#connection;
    connection.setTimeout(this.#patience, () => connection.destroy());
    if ('destroySoon' in connection) connection.destroySoon();
    else connection.end();
  }

  drop(): void {
    this.#connection.destroy();
  }
}
