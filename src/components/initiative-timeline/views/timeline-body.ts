import { html, nothing, type TemplateResult } from 'lit';
import { localized } from '../../../i18n/localized.ts';
import { heading } from '../../../templates/heading.ts';
import { loadFailed } from '../../../templates/loading.ts';
import { isFiltered } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { folded } from './folded.ts';
import { results } from './results.ts';

/** The title, the filters where there is something to filter, and what they give. */
export function timelineBody(view: TimelineView): TemplateResult {
  const { dialogue, page, filters, answered, wording, headingLevel, error, failed, actions } = view;
  const { msg, locale } = wording;
  const title = html`${localized(dialogue.title, locale)}${msg(', år för år', { id: 'timeline.title' })}`;
  return html`${heading(headingLevel, title, { title: true })}
  ${
    page.total > 0 || isFiltered(filters) || isFiltered(answered)
      ? html`<details class="filtering screen-only">
          <summary>${msg('Sök och filtrera', { id: 'timeline.filters' })}</summary>
          ${folded(view, ({ filterForm }) => filterForm(view))}
        </details>`
      : nothing
  }
  ${failed === 'first' ? nothing : results(view)}
  ${error ? loadFailed(error, wording, headingLevel + 1, actions.retry) : nothing}`;
}
