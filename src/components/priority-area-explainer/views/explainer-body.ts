import { html, nothing, type TemplateResult } from 'lit';
import { isReading, type ExplainerView } from '../explainer-view.ts';
import { areaList } from './area-list.ts';
import { awaited } from './awaited.ts';

/** The areas, as a list that opens or as tabs, with a switch to the easy text where there is one. */
export function explainerBody(view: ExplainerView): TemplateResult {
  const { areas, layout, wording } = view;
  if (areas.length === 0)
    return html`<p class="panel" part="status">
      ${wording.msg('Här finns inga områden att läsa om än.', { id: 'areas.none' })}
    </p>`;
  return html`${easyRead(view)} ${layout === 'tabs' ? tabs(view) : areaList(view)}`;
}

const tabs = (view: ExplainerView): TemplateResult =>
  isReading(view) ? view.views.areaTabs(view) : awaited(view);

/** Its place is kept, so that nothing moves when its code comes. */
const easyRead = (view: ExplainerView): TemplateResult | typeof nothing =>
  view.areas.some((area) => area.easyRead)
    ? html`<p class="easy-read screen-only">
        ${isReading(view) ? view.views.easyReadSwitch(view) : nothing}
      </p>`
    : nothing;
