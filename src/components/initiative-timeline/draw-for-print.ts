import type { ReactiveController } from 'lit';
import type { TimelineSession } from './timeline-session.ts';

/** Folds everything out while the page is printed: what one cannot press on paper must be read there. */
export class DrawForPrint implements ReactiveController {
  readonly #session: TimelineSession;
  #connection: AbortController | undefined;
  #opened: readonly string[] = [];

  constructor(session: TimelineSession) {
    this.#session = session;
    session.host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#connection = new AbortController());
    addEventListener('beforeprint', () => this.#unfold(), { signal });
    addEventListener('afterprint', () => this.#fold(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  #unfold(): void {
    const { open, pages, growth, host, drawNow } = this.#session;
    this.#opened = (pages.page?.items ?? []).map(({ id }) => id).filter((id) => !open.has(id));
    for (const id of this.#opened) open.add(id);
    growth.drawn = Infinity;
    host.requestUpdate();
    drawNow();
  }

  #fold(): void {
    for (const id of this.#opened) this.#session.open.delete(id);
    this.#opened = [];
    this.#session.host.requestUpdate();
  }
}
