import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BackendError } from '../backend/errors.ts';

/** One call at a time that changes something, and how it went. Never aborted: giving up on an answer does not undo a write. */
export class Call implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #run = 0;

  status: 'idle' | 'running' | 'failed' = 'idle';
  error: BackendError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#handlePageShow);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#handlePageShow);
  }

  /** Resolves with nothing where the call failed (then `error` says why) or where another one is under way. */
  async run<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (this.status === 'running') return undefined;
    const run = ++this.#run;
    this.#settle('running');
    try {
      const result = await call();
      if (run !== this.#run) return undefined;
      this.#settle('idle');
      return result;
    } catch (cause) {
      if (run === this.#run) {
        this.#settle('failed', BackendError.from(cause));
      }
      return undefined;
    }
  }

  /** Forgets how the last call went; one that is under way goes on unheard. */
  reset(): void {
    this.#run++;
    this.#settle('idle');
  }

  protected requestUpdate(): void {
    this.#host.requestUpdate();
  }

  #settle(status: Call['status'], error?: BackendError): void {
    this.status = status;
    this.error = error;
    this.#host.requestUpdate();
  }

  // A page that comes back from the back/forward cache has lost the answer it was waiting for.
  readonly #handlePageShow = (event: PageTransitionEvent): void => {
    if (!event.persisted || this.status !== 'running') return;
    this.#run++;
    this.#settle('failed', new BackendError('offline', 'The page was left before the answer came.'));
  };
}
