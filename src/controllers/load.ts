import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/errors.ts';
import { backendOf, type BackendPointer } from './backend-source.ts';
import { SamradLoadFailedEvent, SamradReadyEvent } from './load-events.ts';

/** What a host loads: the id of a document, or the document itself; nothing where none is named yet. */
export interface Loading<T> {
  readonly wanted: () => string | T | undefined;
  readonly read: (backend: Backend, id: string, signal: AbortSignal) => Promise<T>;
  /** Called before the host renders what came. */
  readonly loaded: (value: T) => void;
}

/** Reads the document of a widget from its backend, again whenever what it points at changes. */
export class Load<T extends { readonly id: string }> {
  readonly #task: Task<readonly unknown[], T>;
  backend: Backend | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement & BackendPointer,
    { wanted, read, loaded }: Loading<T>,
  ) {
    const idOf = (what: string | T | undefined) => (typeof what === 'object' ? what.id : (what ?? ''));
    this.#task = new Task(host, {
      args: () => [wanted(), host.backendClient, host.backend, host.kind, host.src],
      task: async (_, { signal }) => {
        const what = wanted();
        if (typeof what === 'object') {
          this.backend = await backendOf(host).catch(() => undefined);
          return what;
        }
        this.backend = await backendOf(host);
        if (!what && !host.src)
          throw new BackendError(
            'not-configured',
            'Name the document to show, for example consultation="...".',
          );
        return read(this.backend, what ?? '', signal);
      },
      onComplete: (value) => {
        loaded(value);
        host.dispatchEvent(new SamradReadyEvent(value.id));
      },
      onError: () =>
        host.dispatchEvent(new SamradLoadFailedEvent(idOf(wanted()), this.error?.reason ?? 'internal')),
    });
  }

  get value(): T | undefined {
    return this.#task.value;
  }

  get error(): BackendError | undefined {
    const { error } = this.#task;
    if (error === undefined) return undefined;
    return error instanceof BackendError
      ? error
      : new BackendError('internal', String(error), { cause: error });
  }

  retry(): void {
    void this.#task.run();
  }
}
