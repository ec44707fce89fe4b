import { html, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import type { ReadingView } from '../explainer-view.ts';

/** What of an area could not be had, and a way to ask again. */
export const again = (
  words: string,
  { id }: PriorityArea,
  { reading, wording }: ReadingView,
): TemplateResult =>
  html`<p>${words}</p>
    <button type="button" class="quiet screen-only" part="link" @click=${() => reading.matters.retry(id)}>
      ${wording.msg('Försök igen', { id: 'retry' })}
    </button>`;
