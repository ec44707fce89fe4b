import { html, type TemplateResult } from 'lit';
import type { ReadingView } from '../explainer-view.ts';

/** Between the text and the easy text of all areas. */
export const easyReadSwitch = ({ state, wording, write }: ReadingView): TemplateResult =>
  html`<button
    type="button"
    class="switch"
    part="switch"
    aria-pressed=${state.isEasyRead}
    @click=${() => write({ ...state, isEasyRead: !state.isEasyRead })}
  >
    <span class="box" aria-hidden="true"></span>${wording.msg('Lättläst', { id: 'form.easy-read' })}
  </button>`;
