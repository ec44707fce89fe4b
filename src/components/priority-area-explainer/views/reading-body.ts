import { html, type TemplateResult } from 'lit';
import type { ReadingView } from '../explainer-view.ts';
import { areaTabs } from './area-tabs.ts';

/** What is drawn where there is no list: tabs, or that there are no areas. */
export const readingBody = (view: ReadingView): TemplateResult =>
  view.areas.length > 0
    ? areaTabs(view)
    : html`<p class="panel" part="status">
        ${view.wording.msg('Här finns inga områden att läsa om än.', { id: 'areas.none' })}
      </p>`;
