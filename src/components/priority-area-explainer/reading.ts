import type { LitElement } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedDialogue } from '../../contracts/index.ts';
import { actions } from '../../styles/actions.styles.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { paper } from '../../styles/paper.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { texts } from '../../styles/texts.styles.ts';
import { unkept } from '../../styles/unkept.styles.ts';
import { AreaAddress } from './area-address.ts';
import { AreaMatters } from './area-matters.ts';
import type { ExplainerView } from './explainer-view.ts';
import { styles } from './reading.styles.ts';
import { TabOrientation } from './tab-orientation.ts';
import { hasTimelineBeside } from './timeline-beside.ts';

export { writeAddress } from './area-address.ts';
export * from './views/reading-views.ts';

type ReadingHost = LitElement & { readonly fragment: boolean; readonly src: string | undefined };

/** What is going on in the areas of a dialogue. */
export class Reading {
  readonly matters: AreaMatters;
  readonly #host: ReadingHost;
  readonly #address: AreaAddress;
  #dialogue: PublishedDialogue | undefined;

  constructor(host: ReadingHost) {
    this.#host = host;
    this.matters = new AreaMatters(host);
    this.#address = new AreaAddress(host);
    new TabOrientation(host);
    addStyles(host, paper, actions, panels, texts, styles);
  }

  /** Whether initiatives can be shown in full on this page. */
  get leadsToTimeline(): boolean {
    return this.#dialogue !== undefined && hasTimelineBeside(this.#dialogue.id, this.#host.src);
  }

  /** Has what is shown come: what is open at once, the rest in a while. Begins anew with another dialogue. */
  follow(view: ExplainerView, backend: Backend | undefined): void {
    const { dialogue, areas, state } = view;
    this.#address.use(view);
    if (dialogue !== this.#dialogue) {
      this.#dialogue = dialogue;
      this.matters.use(backend && { backend, dialogue });
    }
    if (areas.length === 0) addStyles(this.#host, unkept);
    for (const area of state.open) this.matters.want(area);
    this.matters.wantInTime(areas);
  }
}
