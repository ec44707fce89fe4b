import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draftKey } from './draft-presence.ts';

/** A draft as it lies on the device. Instants are ISO 8601. */
export interface Saved<T> {
  readonly savedAt: string;
  readonly expires: string;
  /** Which tab wrote it. */
  readonly tab: string;
  readonly value: T;
}

const day = 24 * 60 * 60 * 1000;

/**
 * A draft on this device, only where the resident asked for one. Nothing is stored before `save` is called
 * for the first time; what has expired is removed when it is met. Storage that is full or blocked turns
 * `status` to `failed` and disturbs nothing else.
 */
export class Draft<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isValue: (value: unknown) => value is T;
  readonly #tab = String(Math.random());
  #key: string | undefined;
  #days = 14;

  /** `elsewhere`: another tab has saved over it; this tab stops saving until asked again. */
  status: 'none' | 'kept' | 'failed' | 'elsewhere' = 'none';
  expires: string | undefined;

  /** `isValue`: a draft may have been written by another version; what cannot be read is none. */
  constructor(host: ReactiveControllerHost, isValue: (value: unknown) => value is T) {
    this.#host = host;
    this.#isValue = isValue;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('storage', this.#handleStorage);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#handleStorage);
  }

  /** Finds the draft under a name, if there is one that has not expired. */
  open(name: string, days = 14): Saved<T> | undefined {
    this.#key = draftKey(name);
    this.#days = days;
    this.#become('none');
    const saved = this.#read();
    if (!saved) return undefined;
    if (Date.parse(saved.expires) > Date.now()) {
      this.#become('kept', saved.expires);
      return saved;
    }
    this.clear();
    return undefined;
  }

  /** Saves, and says whether that worked. */
  save(value: T): boolean {
    if (!this.#key) return false;
    const now = Date.now();
    const expires = new Date(now + this.#days * day).toISOString();
    const saved: Saved<T> = { savedAt: new Date(now).toISOString(), expires, tab: this.#tab, value };
    try {
      localStorage.setItem(this.#key, JSON.stringify(saved));
    } catch {
      this.#become('failed');
      return false;
    }
    this.#become('kept', expires);
    return true;
  }

  /** Saves again what the resident has asked to be kept, else does nothing. */
  update(value: T): void {
    if (this.status === 'kept') this.save(value);
  }

  clear(): void {
    try {
      if (this.#key) localStorage.removeItem(this.#key);
    } catch {
      // Blocked storage holds nothing to remove.
    }
    this.#become('none');
  }

  #read(): Saved<T> | undefined {
    try {
      const saved = JSON.parse(localStorage.getItem(this.#key ?? '') ?? 'null') as Saved<unknown> | null;
      return saved && this.#isValue(saved.value) ? (saved as Saved<T>) : undefined;
    } catch {
      return undefined;
    }
  }

  #become(status: Draft<T>['status'], expires?: string): void {
    this.status = status;
    this.expires = expires;
    this.#host.requestUpdate();
  }

  readonly #handleStorage = (event: StorageEvent): void => {
    if (event.key === this.#key && this.status === 'kept' && this.#read()?.tab !== this.#tab)
      this.#become('elsewhere');
  };
}
