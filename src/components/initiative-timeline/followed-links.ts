import type { ReactiveController } from 'lit';
import type { AwaitedFocus } from './awaited-focus.ts';
import { isFiltered } from './initiative-timeline.state.ts';
import { linkedInitiative } from './linked-initiative.ts';
import type { TimelineSession } from './timeline-session.ts';

/** Leads to the initiative that a link means, of the page or of the timeline itself, wherever it stands in the list. */
export class FollowedLinks implements ReactiveController {
  readonly #session: TimelineSession;
  readonly #focus: AwaitedFocus;
  readonly #unfiltered: (at: string) => Promise<void>;
  #connection: AbortController | undefined;

  /** `unfiltered`: shows all again, beginning with an initiative. */
  constructor(session: TimelineSession, focus: AwaitedFocus, unfiltered: (at: string) => Promise<void>) {
    this.#session = session;
    this.#focus = focus;
    this.#unfiltered = unfiltered;
    session.host.addController(this);
    // A link can be pressed before this code has come.
    if (linkedInitiative() !== session.at) this.#follow();
  }

  hostConnected(): void {
    const { signal } = (this.#connection = new AbortController());
    addEventListener('hashchange', () => this.#follow(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  #follow(): void {
    const id = linkedInitiative();
    if (id) void this.show(id);
  }

  async show(id: string): Promise<void> {
    if (this.#focus.toInitiative(id)) return;
    this.#session.at = id;
    if (await this.#session.ask()) await this.arrive(id);
  }

  /** Moves to an initiative that has been asked for; where the filters leave it out, past them. */
  async arrive(id: string): Promise<void> {
    const session = this.#session;
    if (this.#focus.toInitiative(id)) return;
    session.at = undefined;
    if (!isFiltered(session.filters) || !(await this.#exists(id))) return;
    await this.#unfiltered(id);
    this.#focus.toInitiative(id);
  }

  /** Another timeline on the page may be the one that a link means. */
  async #exists(id: string): Promise<boolean> {
    const { pages } = this.#session;
    const { signal } = new AbortController();
    const page = await pages.ask?.({ at: id, limit: 1 }, signal).catch(() => undefined);
    return page?.items[0]?.id === id;
  }
}
