import type { ReactiveController, ReactiveControllerHost } from 'lit';

const longestTimer = 2 ** 31 - 1;

/**
 * The server's clock on the client: deadlines go by it, not by the device's own. Renders the host anew
 * when an instant it waits for has come.
 */
export class ServerClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ahead = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #instants: readonly Date[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes the server's time, ISO 8601, as that of this moment, or of another by the device's clock. */
  set(now: string, at: number = Date.now()): void {
    this.#ahead = Date.parse(now) - at;
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Has the host rendered at each of these instants, those that are still to come. */
  wakeAt(instants: readonly Date[]): void {
    this.#instants = instants;
    this.#arm();
  }

  hostConnected(): void {
    this.#arm();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const now = this.now().getTime();
    const wait = Math.min(
      ...this.#instants.map((instant) => instant.getTime() - now).filter((left) => left >= 0),
    );
    if (wait === Infinity) return;
    this.#timer = setTimeout(
      () => {
        this.#arm();
        this.#host.requestUpdate();
      },
      Math.min(wait + 1, longestTimer),
    );
  }
}
