import { html, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import { isFiltered } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { narrowed } from './narrowed.ts';
import { clearing } from './wider.ts';

/** What stands in the place of an empty list. */
export function nothingHere(view: TimelineView): TemplateResult {
  const { msg } = view.wording;
  const level = view.headingLevel + 1;
  return isFiltered(view.answered)
    ? html`<div class="empty">
        ${heading(level, msg('Inget passar det du har valt', { id: 'timeline.none-fit' }), { focus: true })}
        ${narrowed(view)}
        <p>${msg('Välj färre filter, eller sök på ett annat ord.', { id: 'timeline.none-fit.advice' })}</p>
        ${clearing(view)}
      </div>`
    : html`<div class="empty">
        ${heading(level, msg('Här finns inget än', { id: 'timeline.empty' }), { focus: true })}
        <p>
          ${msg('Här visas det som har gjorts, pågår eller planeras, i tidsordning och med uppgift om när det senast bekräftades.', { id: 'timeline.empty.advice' })}
        </p>
      </div>`;
}
