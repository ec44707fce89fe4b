import { html, nothing, type TemplateResult } from 'lit';
import { awaited } from '../../../templates/loading.ts';
import { isReading, type ExplainerView } from '../explainer-view.ts';
import { areaList } from './area-list.ts';

/** The areas as a list that opens, or what comes later: tabs, or that there are none. A switch to the easy text before them. */
export const explainerBody = (view: ExplainerView): TemplateResult =>
  html`${easyRead(view)}
  ${
    view.areas.length > 0 && view.layout === 'accordion'
      ? areaList(view)
      : isReading(view)
        ? view.views.readingBody(view)
        : awaited(view, view.headingLevel + 1)
  }`;

/** Its place is kept, so that nothing moves when its code comes. */
const easyRead = (view: ExplainerView): TemplateResult | typeof nothing =>
  view.areas.some((area) => area.easyRead)
    ? html`<p class="easy-read screen-only">
        ${isReading(view) ? view.views.easyReadSwitch(view) : nothing}
      </p>`
    : nothing;
