import type { ReactiveController } from 'lit';
import type { TimelineSession } from './timeline-session.ts';

/** Moves the focus to something as soon as it is drawn. */
export class AwaitedFocus implements ReactiveController {
  readonly #session: TimelineSession;
  #target: string | undefined;

  constructor(session: TimelineSession) {
    this.#session = session;
    session.host.addController(this);
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#session.host;
    const target = this.#target && shadowRoot?.querySelector<HTMLElement>(this.#target);
    if (!target) return;
    this.#target = undefined;
    target.focus();
  }

  /** What was pressed goes away with what it did; the focus must not go with it. */
  toResults(): void {
    this.#to('.count .meta, .empty [role=heading], .failure button');
  }

  /** False where it is not on show. */
  toInitiative(id: string | undefined): boolean {
    const isHere = this.#session.pages.page?.items.some((initiative) => initiative.id === id) ?? false;
    if (isHere) this.#to(`[data-id="${id}"] .what [role=heading]`);
    return isHere;
  }

  #to(selector: string): void {
    this.#target = selector;
    this.#session.host.requestUpdate();
  }
}
