import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { dayInWords } from '../../../i18n/dates.ts';
import { heading } from '../../../templates/heading.ts';
import { timeInWords } from '../../../templates/time-words.ts';
import type { BarPiece } from '../period-bars.ts';
import type { Group, Row, TodayRow } from '../chronology.ts';
import type { TimelineView } from '../timeline-view.ts';
import { entry } from './entry.ts';

/** The initiatives under their years or decades. Another query makes another list: what was folded out stays with it. */
export function timelineList(view: TimelineView): TemplateResult {
  const { chronology, items, list, pending, beginsAt, actions, wording } = view;
  return html`${
    beginsAt
      ? html`<button type="button" class="secondary screen-only" part="button" @click=${actions.fromStart}>
          ${wording.msg('Visa hela tidslinjen', { id: 'timeline.from-start' })}
        </button>`
      : nothing
  }
  ${keyed(
    list,
    html`<div
      class="timeline lanes-${chronology.lanes} ${items.length > 100 ? 'long' : ''}"
      aria-busy=${String(pending === 'first')}
    >
      ${chronology.groups.map((group) => groupView(group, view))}
    </div>`,
  )}`;
}

const groupView = (group: Group, view: TimelineView): TemplateResult =>
  html`${
      group.time
        ? html`<div class="row group">
            ${axis(group.passing)} ${heading(view.headingLevel + 1, timeInWords(group.time, view.wording))}
          </div>`
        : nothing
    }
    <ol>
      ${group.rows.map((row) => rowView(row, view, group.time ? 2 : 1))}
    </ol>`;

/** Drawn anew only when something in it has changed: there may be thousands. */
function rowView(row: Row, view: TimelineView, depth: number): unknown {
  if (!row.initiative) return todayRow(row, view);
  const { initiative, whole, parts, bars } = row;
  const { wording, copied, dialogue, today, rest } = view;
  const level = view.headingLevel + depth;
  const ownCopy = copied?.id === initiative.id && copied;
  return guard(
    [
      initiative,
      whole,
      parts.length,
      bars.map(pieceClass).join(),
      dialogue,
      wording.locale,
      level,
      today,
      ownCopy,
      rest.value ?? rest.error,
    ],
    () => entry(row, view, level, axis(bars)),
  );
}

const todayRow = ({ bars }: TodayRow, { today, wording }: TimelineView): TemplateResult =>
  html`<li class="row today">
    <p class="when">${wording.msg('I dag', { id: 'timeline.today' })}</p>
    ${axis(bars)}
    <p class="what"><time datetime=${today}>${dayInWords(today, wording.locale)}</time></p>
  </li>`;

/** The line that time runs along, with the bars of what goes on at this place. */
const axis = (bars: readonly BarPiece[]): TemplateResult =>
  html`<div class="axis" aria-hidden="true">
    ${bars.map((piece) => html`<span class=${pieceClass(piece)} part="bar"></span>`)}
  </div>`;

const pieceClass = ({ lane, part, isOpen }: BarPiece): string =>
  `bar lane-${lane} ${part} ${isOpen ? 'open' : ''}`;
