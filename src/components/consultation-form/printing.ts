import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../styles/add-styles.ts';
import { paper } from '../../styles/paper.styles.ts';
import type { FormSession } from './form-session.ts';
import type { FormView } from './form-view.ts';
import { styles } from './printing.styles.ts';

/**
 * Draws all the steps while the page is printed: what one cannot turn to on paper must be read there. They stand beside
 * the step that is on the screen, so that it keeps its focus and what is marked in it.
 */
export class Printing implements ReactiveController {
  readonly #session: FormSession;
  readonly #questions: (view: FormView) => TemplateResult;
  #connection: AbortController | undefined;
  #isOn = false;

  /** `questions`: draws those of a step. */
  constructor(session: FormSession, questions: (view: FormView) => TemplateResult) {
    this.#session = session;
    this.#questions = questions;
    addStyles(session.host, paper, styles);
    session.host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#connection = new AbortController());
    addEventListener('beforeprint', () => this.#draw(true), { signal });
    addEventListener('afterprint', () => this.#draw(false), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** All the questions that the answers so far lead to, with what was answered. */
  whole(view: FormView): TemplateResult | typeof nothing {
    const { consultation, state } = view;
    if (!this.#isOn || state.view !== 'writing' || consultation.presentation === 'page') return nothing;
    return html`<div class="on-paper">
      ${this.#questions({
        ...view,
        consultation: { ...consultation, presentation: 'page' },
        state: { ...state, step: 0 },
      })}
    </div>`;
  }

  #draw(isOn: boolean): void {
    this.#isOn = isOn;
    this.#session.host.requestUpdate();
    this.#session.drawNow();
  }
}
