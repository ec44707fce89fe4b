import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import { timeInWords } from '../../../templates/time-words.ts';
import type { Row } from '../chronology.ts';
import { keptLanes } from '../lanes.ts';
import type { TimelineView } from '../timeline-view.ts';
import { entry } from './entry.ts';
import { marker } from './marker.ts';
import { when } from './when.ts';

/** The initiatives in order of time: one list, each year or decade heading the first that begins in it. */
export function timelineList(view: TimelineView): TemplateResult {
  const { rows, drawn, isPending, headingLevel, wording, views } = view;
  const bars = views?.barsOf(view);
  let isUnderYear = false;
  const rowView = (row: Row, index: number) => {
    const { initiative, heading: year } = row;
    const time = when(row.time, view);
    // What began before all that is dated stands above the first year.
    isUnderYear ||= year !== undefined;
    return html`<li
      class=${initiative ? initiative.status : 'today'}
      part="item"
      data-id=${initiative?.id ?? nothing}
    >
      ${
        year
          ? html`<div class="year">${heading(headingLevel + 1, timeInWords(year, wording))}</div>`
          : nothing
      }
      <p class="when">${initiative ? time : wording.msg('I dag', { id: 'timeline.today' })}</p>
      ${
        initiative
          ? entry(initiative, view, headingLevel + (isUnderYear ? 2 : 1))
          : html`${marker('today')}
              <p class="what">${time}</p>`
      }
      ${bars?.[index]}
    </li>`;
  };
  return html`<ol
    class="timeline lanes-${keptLanes(rows)} ${isPending ? 'pending' : ''}"
    aria-busy=${String(isPending || drawn < rows.length)}
  >
    ${rows.slice(0, drawn).map(rowView)}
  </ol>`;
}
