import { html, nothing, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import type { ExplainerView } from '../explainer-view.ts';

/** That the parties do not work on an area yet, or any longer. Its place is kept, so that nothing moves when the words come. */
export const standing = (
  { status }: PriorityArea,
  { views, wording }: ExplainerView,
): TemplateResult | typeof nothing =>
  status && status !== 'current'
    ? html`<p class="summary">${views?.standingInWords(status, wording) ?? '\u00a0'}</p>`
    : nothing;
