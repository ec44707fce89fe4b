import type { ReactiveControllerHost } from 'lit';
import { BackendError } from '../backend/errors.ts';

/** A part of a widget whose code comes when it is wanted. Renders the host anew when it is here, or cannot be had. */
export class Lazy<T> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #fetching: Promise<void> | undefined;

  value: T | undefined;
  error: BackendError | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
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
      this.error = new BackendError('offline', String(cause), { cause });
    }
    this.#fetching = undefined;
    this.#host.requestUpdate();
  }
}
