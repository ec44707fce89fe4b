import type { LitElement } from 'lit';
import { addStyles } from '../../styles/add-styles.ts';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedDialogue } from '../../contracts/index.ts';
import { texts } from '../../styles/texts.styles.ts';
import { AreaMatters } from './area-matters.ts';
import type { ExplainerView } from './explainer-view.ts';
import { styles } from './reading.styles.ts';

export * from './views/reading-views.ts';

/** What is going on in the areas of a dialogue, and what their contents look like. */
export class Reading {
  readonly matters: AreaMatters;
  #dialogue: PublishedDialogue | undefined;

  constructor(host: LitElement) {
    this.matters = new AreaMatters(host);
    addStyles(host, texts, styles);
  }

  /** Has what is shown come: what is open at once, the rest in a while. Begins anew with another dialogue. */
  follow({ dialogue, areas, state }: ExplainerView, backend: Backend | undefined): void {
    if (dialogue !== this.#dialogue) {
      this.#dialogue = dialogue;
      this.matters.use(backend && { backend, dialogue: dialogue.id, polls: dialogue.polls });
    }
    for (const area of state.open) this.matters.want(area);
    this.matters.wantInTime(areas);
  }
}
