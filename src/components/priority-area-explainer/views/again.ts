import { html, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import type { ReadingView } from '../explainer-view.ts';
import { openerOf } from '../opener-of.ts';

/** What of an area could not be had, and a way to ask again. That goes away when it is pressed: the focus goes to the area. */
export function again(
  words: string,
  { id }: PriorityArea,
  { reading, wording }: ReadingView,
): TemplateResult {
  const retry = ({ currentTarget }: Event) => {
    openerOf((currentTarget as Element).getRootNode() as ShadowRoot, id)?.focus({ preventScroll: true });
    reading.matters.retry(id);
  };
  return html`<p>${words}</p>
    <button type="button" class="quiet screen-only" part="link" @click=${retry}>
      ${wording.msg('Försök igen', { id: 'retry' })}
    </button>`;
}
