/** Bytes that may wait for a client that reads too slowly. */
const mostWaiting = 64 * 1024;

/** Where the events of one client go. */
export interface Client {
  /** Sends, and gives how many bytes wait to be sent now. */
  write(bytes: Uint8Array): number;
  /** Ends after what waits. */
  end(): void;
  /** Throws away what waits, and the connection with it. */
  drop(): void;
}

/** Events for one client, kept until it is there. Whoever reads too slowly is dropped, and nothing is kept for it. */
export class EventStream {
  readonly #left: () => void;
  #waiting: Uint8Array[] = [];
  #client: Client | undefined;
  #isOver = false;

  /** `left` is called when nothing more is sent, whoever ended it. */
  constructor(left: () => void) {
    this.#left = left;
  }

  send(bytes: Uint8Array): void {
    if (!this.#isOver) this.#write(bytes);
  }

  /** Begins to send. */
  connect(client: Client): void {
    this.#client = client;
    for (const bytes of this.#waiting.splice(0)) this.#write(bytes);
    if (this.#isOver) this.#client?.end();
  }

  /** Sends no more than what was sent. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#client?.end();
    this.#left();
  }

  /** The client has gone. */
  leave(): void {
    this.#client = undefined;
    this.#waiting = [];
    this.end();
  }

  /** As the body of a `Response`; ends when the signal aborts. */
  readable(signal: AbortSignal): ReadableStream<Uint8Array> {
    signal.addEventListener('abort', () => this.end(), { once: true });
    if (signal.aborted) this.end();
    return new ReadableStream<Uint8Array>(
      { start: (controller) => this.connect(clientOf(controller)), cancel: () => this.leave() },
      new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
    );
  }

  #write(bytes: Uint8Array): void {
    if (!this.#client) {
      this.#waiting.push(bytes);
    } else if (this.#client.write(bytes) > mostWaiting) {
      this.#client.drop();
      this.leave();
    }
  }
}

const clientOf = (controller: ReadableStreamDefaultController<Uint8Array>): Client => ({
  write(bytes) {
    controller.enqueue(bytes);
    return -(controller.desiredSize ?? 0);
  },
  end: () => controller.close(),
  drop: () => controller.error(new Error('The client reads too slowly.')),
});
