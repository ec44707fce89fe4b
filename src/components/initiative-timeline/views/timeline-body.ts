import { html, nothing, type TemplateResult } from 'lit';
import { localized } from '../../../i18n/localized.ts';
import { heading } from '../../../templates/heading.ts';
import { loadFailed } from '../../../templates/loading.ts';
import { isFiltered } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { chips } from './chips.ts';
import { countInWords } from './count.ts';
import { folded } from './folded.ts';
import { timelineList } from './timeline-list.ts';

/** The title, the filters where there is something to filter, and what they give. */
export function timelineBody(view: TimelineView): TemplateResult {
  const { dialogue, page, filters, answered, wording, headingLevel, rest, error, isStale, retry } = view;
  const { msg, locale } = wording;
  // Above a list that is not what was asked for; below one whose next page did not come.
  const failure = error ? loadFailed(error, wording, headingLevel + 1, retry) : nothing;
  const title = html`${localized(dialogue.title, locale)}${msg(', år för år', { id: 'timeline.title' })}`;
  return html`${heading(headingLevel, title, { look: 'title' })}
  ${
    page.total > 1 || isFiltered(filters) || isFiltered(answered)
      ? html`<details class="filtering screen-only" @toggle=${rest.fetch}>
            <summary>${msg('Sök och filtrera', { id: 'timeline.filters' })}</summary>
            ${folded(view, ({ filterForm }) => filterForm(view))}
          </details>
          ${chips(view)}`
      : nothing
  }
  ${isStale ? failure : nothing} ${results(view)} ${isStale ? nothing : failure}`;
}

/** How many there are, the list, and the way to more. What comes later has its place kept. */
function results(view: TimelineView): unknown {
  const { page, views } = view;
  if (!page.total) return folded(view, ({ nothingHere }) => nothingHere(view));
  return html`<div class="count">
      <p class="meta" tabindex="-1">${countInWords(view)}</p>
      ${views?.wider(view)}
    </div>
    ${timelineList(view)}
    <div class="actions screen-only">${views?.onwards(view)}</div>`;
}
