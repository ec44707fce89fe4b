import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/errors.ts';
import { pointerOf, providerChanged, providerOf } from './backend-provider.ts';
import { backendOf, type BackendPointer } from './backend-source.ts';
import { SamradLoadFailedEvent, SamradReadyEvent } from './load-events.ts';
import { mendLevel } from './widget-properties.ts';

type LoadHost<T> = ReactiveControllerHost &
  HTMLElement &
  BackendPointer & { headingLevel: number; wanted(): string | T | undefined };

/**
 * Reads the document of a widget from its backend, again whenever what the host points at changes. The
 * host's `wanted()` names it, or is it. An answer that comes after a newer question is dropped.
 */
export class Load<T extends { readonly id: string }> implements ReactiveController {
  readonly #host: LoadHost<T>;
  readonly #read: (backend: Backend, id: string, signal: AbortSignal) => Promise<T>;
  readonly #loaded: (value: T) => void;
  readonly #failed: (error: BackendError, host: Element) => Promise<void>;
  #question: readonly unknown[] = [];
  #abort: AbortController | undefined;
  #provider: Element | undefined;

  backend: Backend | undefined;
  /** The absolute URL of the backend's root, or of its one document: what lies on the device goes by it. */
  root = '';
  value: T | undefined;
  error: BackendError | undefined;

  /** `loaded` is called before the host renders what came; `failed` is waited for before it renders a failure. */
  constructor(
    host: LoadHost<T>,
    read: (backend: Backend, id: string, signal: AbortSignal) => Promise<T>,
    loaded: (value: T) => void,
    failed: (error: BackendError, host: Element) => Promise<void>,
  ) {
    this.#host = host;
    this.#read = read;
    this.#loaded = loaded;
    this.#failed = failed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#provider = providerOf(this.#host);
    this.#provider?.addEventListener(providerChanged, this.#handleChange);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    mendLevel(this.#host);
    const { backendClient, backend, kind, src } = this.#pointer();
    const question = [this.#host.wanted(), backendClient, backend, kind, src];
    const isSame = question.every(
      (part, index) => part === this.#question[index] || (!index && saysTheSame(part, this.#question[0])),
    );
    this.#question = question;
    // What is here stays when the host is moved on its page, or given the same anew: somebody may be answering it.
    if (!isSame || !(this.#abort || this.value)) void this.#run();
  }

  hostDisconnected(): void {
    this.#provider?.removeEventListener(providerChanged, this.#handleChange);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  readonly #handleChange = (): void => this.#host.requestUpdate();

  /** In this order: the host's own object, the nearest provider, the host's attributes. */
  #pointer(): BackendPointer {
    return this.#host.backendClient || !this.#provider ? this.#host : pointerOf(this.#provider);
  }

  /** Resolves when what came, or that nothing did, has been drawn. */
  readonly retry = (): Promise<void> => this.#run();

  async #run(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.value = this.error = undefined;
    this.#host.requestUpdate();
    // An attribute that is taken away is null.
    const wanted = this.#host.wanted() ?? undefined;
    let event: Event;
    try {
      const value = await this.#fetch(wanted, signal);
      if (signal.aborted) return;
      this.value = value;
      this.#loaded(value);
      event = new SamradReadyEvent(value.id);
    } catch (cause) {
      const error = BackendError.from(cause);
      if (!signal.aborted) await this.#failed(error, this.#host);
      if (signal.aborted) return;
      this.error = error;
      event = new SamradLoadFailedEvent(
        typeof wanted === 'object' ? wanted.id : (wanted ?? ''),
        error.reason,
      );
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!signal.aborted) this.#host.dispatchEvent(event);
  }

  async #fetch(wanted: string | T | undefined, signal: AbortSignal): Promise<T> {
    const pointer = this.#pointer();
    this.backend = undefined;
    const { backend: root = pointer.src } = pointer;
    // Unlike `URL`, a link takes any text.
    this.root = root ? Object.assign(document.createElement('a'), { href: root }).href : '';
    if (typeof wanted === 'object') {
      // What is given can be read without a backend; sending it is another matter.
      this.backend = await backendOf(pointer).catch(() => undefined);
      return wanted;
    }
    this.backend = await backendOf(pointer);
    if (!wanted && !pointer.src) {
      throw new BackendError('not-configured', 'it names nothing');
    }
    return this.#read(this.backend, wanted ?? '', signal);
  }
}

/** Whether two documents that a host gave are one: some hosts make theirs anew at each drawing. */
const saysTheSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
