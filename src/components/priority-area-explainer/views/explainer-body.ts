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
  return html`${easyReadSwitch(view)} ${layout === 'tabs' ? tabs(view) : areaList(view)}`;
}

const tabs = (view: ExplainerView): TemplateResult =>
  isReading(view) ? view.views.areaTabs(view) : awaited(view);

const easyReadSwitch = ({
  areas,
  state,
  wording,
  toggleEasyRead,
}: ExplainerView): TemplateResult | typeof nothing =>
  areas.some(({ easyRead }) => easyRead)
    ? html`<p class="screen-only">
        <button
          type="button"
          class="switch"
          part="button"
          aria-pressed=${state.isEasyRead}
          @click=${toggleEasyRead}
        >
          <span class="box" aria-hidden="true"></span>${wording.msg('Lättläst', { id: 'form.easy-read' })}
        </button>
      </p>`
    : nothing;
