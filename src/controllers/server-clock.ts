import type { ReactiveController, ReactiveControllerHost } from 'lit';

const longestTimer = 2 ** 31 - 1;

/**
 * The server's clock on the client: deadlines go by it, not by the device's own. Renders the host anew
 * when the instant it waits for has come.
 */
export class ServerClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ahead = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #instant: Date | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes the server's time, ISO 8601, as that of this moment. */
  set(now: string): void {
    this.#ahead = Date.parse(now) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Has the host rendered at an instant to come. */
  wakeAt(instant: Date | undefined): void {
    this.#instant = instant;
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
    const wait = this.#instant ? this.#instant.getTime() - this.now().getTime() : -1;
    if (wait < 0) return;
    this.#timer = setTimeout(
      () => {
        this.#arm();
        this.#host.requestUpdate();
      },
      Math.min(wait + 1, longestTimer),
    );
  }
}
