import type { ReactiveControllerHost } from 'lit';
import { BackendError } from '../backend/errors.ts';

/** A part of a widget whose code comes when it is wanted. Renders the host anew when it is here, or cannot be had. */
export class Lazy<T> {
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => Promise<T>;
  readonly #failed: (error: BackendError, host: Element, isPart: true) => Promise<void>;
  #fetching: Promise<void> | undefined;

  value: T | undefined;
  error: BackendError | undefined;

  /** `failed` is waited for before the host is told that it cannot be had. */
  constructor(
    host: ReactiveControllerHost & Element,
    load: () => Promise<T>,
    failed: (error: BackendError, host: Element, isPart: true) => Promise<void>,
  ) {
    this.#host = host;
    this.#load = load;
    this.#failed = failed;
  }

  /** Fetches it unless it is here; again after a failure. Who asks while it is on its way waits for it too. */
  readonly fetch = async (): Promise<void> => {
    if (this.value) return;
    await (this.#fetching ??= this.#fetch());
  };

  async #fetch(): Promise<void> {
    try {
      this.value = await this.#load();
      this.error = undefined;
    } catch (cause) {
      const error = new BackendError('offline', String(cause), { cause });
      await this.#failed(error, this.#host, true);
      this.error = error;
    }
    this.#fetching = undefined;
    this.#host.requestUpdate();
  }
}
