import { html, nothing, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { heading } from '../../../templates/heading.ts';
import { awaited } from '../../../templates/loading.ts';
import { isReading, type ExplainerView } from '../explainer-view.ts';
import { standing } from './standing.ts';

/** Each area behind a button in its heading (APG disclosure). The summary is seen before one opens it. */
export const areaList = (view: ExplainerView): TemplateResult =>
  html`<div class="areas">${view.areas.map((area, index) => areaItem(area, index, view))}</div>`;

function areaItem(area: PriorityArea, index: number, view: ExplainerView): TemplateResult {
  const { state, wording, headingLevel, toggle, areas } = view;
  const isOpen = state.open.includes(area.id);
  const button = html`<button
    type="button"
    class="opener"
    part="opener"
    aria-expanded=${isOpen}
    aria-controls="content.${area.id}"
    @click=${() => toggle(area.id, !isOpen)}
  >
    ${areas.length > 1 ? html`<span class="number numeric" aria-hidden="true">${index + 1}</span>` : nothing}
    <span class="name">${localized(area.title, wording.locale)}</span>
    <span class="sign" aria-hidden="true"></span>
  </button>`;
  return html`<div class="area" part="item">
    ${heading(headingLevel, button)} ${standing(area, view)}
    <p class="summary">${localized(area.summary, wording.locale)}</p>
    <div
      class="content"
      id="content.${area.id}"
      hidden=${isOpen ? nothing : 'until-found'}
      @beforematch=${() => toggle(area.id, true)}
    >
      ${isReading(view) ? view.views.areaContent(area, view) : awaited(view, view.headingLevel + 1)}
    </div>
  </div>`;
}
