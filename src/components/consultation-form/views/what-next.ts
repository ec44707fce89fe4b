import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import { prose } from '../../../templates/prose.ts';
import type { FormView } from '../form-view.ts';

/** What becomes of the answers, where the consultation says so. */
export const whatNext = ({
  consultation: { whatHappensNext },
  wording,
  headingLevel,
}: FormView): TemplateResult | typeof nothing =>
  whatHappensNext
    ? html`<div class="next">
        ${heading(headingLevel + 1, wording.msg('Vad händer nu?', { id: 'receipt.next' }))}
        ${prose(whatHappensNext, wording.locale)}
      </div>`
    : nothing;
