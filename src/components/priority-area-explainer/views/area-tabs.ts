import { html, nothing, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { heading } from '../../../templates/heading.ts';
import type { ReadingView } from '../explainer-view.ts';
import { tabAfter } from '../reading.state.ts';
import { isStacked } from '../tab-orientation.ts';
import { areaContent } from './area-content.ts';
import { standing } from './standing.ts';

/** One area at a time (APG tabs): arrow keys go from tab to tab, Tab goes into the panel. */
export const areaTabs = (view: ReadingView): TemplateResult =>
  html`<div
      class="tabs"
      role="tablist"
      aria-label=${view.wording.msg('Områden', { id: 'areas.tabs' })}
      @keydown=${(event: KeyboardEvent) => moveTo(event, view)}
    >
      ${view.areas.map((area) => tab(area, view))}
    </div>
    ${view.areas.map((area) => panel(area, view))}`;

function tab({ id, title }: PriorityArea, { state, wording, toggle }: ReadingView): TemplateResult {
  const isOpen = state.open.includes(id);
  return html`<button
    type="button"
    role="tab"
    part="tab"
    id="tab.${id}"
    aria-selected=${isOpen}
    aria-controls="content.${id}"
    tabindex=${isOpen ? nothing : '-1'}
    @click=${() => isOpen || toggle(id, true)}
  >
    ${localized(title, wording.locale)}
  </button>`;
}

/** A panel that is not chosen is none to assistive technology: `until-found` hides what is in it, and not the element. */
function panel(area: PriorityArea, view: ReadingView): TemplateResult {
  const { state, wording, headingLevel, toggle } = view;
  const isOpen = state.open.includes(area.id);
  return html`<div
    class="content tab-panel"
    role=${isOpen ? 'tabpanel' : nothing}
    part="panel"
    id="content.${area.id}"
    aria-labelledby=${isOpen ? `tab.${area.id}` : nothing}
    tabindex=${isOpen ? '0' : nothing}
    hidden=${isOpen ? nothing : 'until-found'}
    @beforematch=${() => toggle(area.id, true)}
  >
    <div class="panel-title">${heading(headingLevel, localized(area.title, wording.locale))}</div>
    ${standing(area, view)}
    <p class="summary">${localized(area.summary, wording.locale)}</p>
    ${areaContent(area, view)}
  </div>`;
}

function moveTo(event: KeyboardEvent, { areas, state, toggle }: ReadingView): void {
  const list = event.currentTarget as HTMLElement;
  const ids = areas.map(({ id }) => id);
  const isRtl = getComputedStyle(list).direction === 'rtl';
  const next = tabAfter(ids, state.open[0] ?? '', event.key, { isRtl, isStacked: isStacked(list) });
  if (next === undefined) return;
  event.preventDefault();
  toggle(next, true);
  (list.getRootNode() as ShadowRoot).getElementById(`tab.${next}`)?.focus();
}
