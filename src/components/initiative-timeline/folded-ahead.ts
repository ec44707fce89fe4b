import type { ReactiveController } from 'lit';
import { idle } from '../../device/idle.ts';
import type { Initiative } from '../../contracts/index.ts';
import type { TimelineSession } from './timeline-session.ts';

/** So many are drawn in one go. */
const step = 2;

/**
 * What is drawn though it is folded, while the browser has nothing else to do: then the browser's own search finds it,
 * and folds it out.
 */
export class FoldedAhead implements ReactiveController {
  readonly #session: TimelineSession;
  #list: readonly Initiative[] = [];
  #drawn = new Set<string>();
  #isWaiting = false;

  constructor(session: TimelineSession) {
    this.#session = session;
    session.host.addController(this);
  }

  has(id: string): boolean {
    return this.#drawn.has(id);
  }

  hostUpdate(): void {
    const { items = [] } = this.#session.pages.page ?? {};
    if (items === this.#list) return;
    this.#list = items;
    this.#drawn.clear();
  }

  hostUpdated(): void {
    const [list, { growth, host }] = [this.#list, this.#session];
    if (this.#isWaiting || growth.drawn < list.length || this.#drawn.size >= list.length) return;
    this.#isWaiting = true;
    void idle().then(() => {
      this.#isWaiting = false;
      if (list === this.#list)
        for (const { id } of list.slice(this.#drawn.size, this.#drawn.size + step)) this.#drawn.add(id);
      host.requestUpdate();
    });
  }
}
