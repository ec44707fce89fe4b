import { html, nothing } from 'lit';
import { fill } from '../../../i18n/wording.ts';
import { daysToCome, mayHaveDaysToCome } from '../days-to-come.ts';
import { statuses } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';

/** From the end of the list to another page, and from the screen to a calendar. */
export const onwards = (view: TimelineView): unknown => [turning(view), calendar(view)];

function turning({ page, isCut, isPending, wording, steering, act }: TimelineView): unknown {
  const { msg, locale } = wording;
  const { pageNumber = 1, pageCount = 1 } = steering ?? {};
  const turn = (direction: 'first' | 'previous' | 'next', words: string) =>
    html`<button
      type="button"
      class="secondary"
      part="button"
      aria-disabled=${isPending ? 'true' : nothing}
      @click=${() => act((one) => one.turn(direction))}
    >
      ${words}
    </button>`;
  const place = fill(
    msg('Sida {n} av {total}', { id: 'timeline.page' }),
    { n: pageNumber, total: pageCount },
    locale,
  );
  return [
    pageNumber > 2 ? turn('first', msg('Första sidan', { id: 'timeline.first-page' })) : nothing,
    pageNumber > 1 ? turn('previous', msg('Föregående sida', { id: 'timeline.previous-page' })) : nothing,
    page.next ? turn('next', msg('Nästa sida', { id: 'timeline.next-page' })) : nothing,
    pageCount > 1 && !isCut ? html`<span class="meta">${place}</span>` : nothing,
  ];
}

/** Whether there are days to come, or may be: what stands on other pages is asked for when somebody wants it. */
function mayHaveDays({ page, today, answered }: TimelineView): boolean {
  if (page.items.length === page.total) return daysToCome(page.items, today).length > 0;
  return statuses.some(
    (status) =>
      page.counts.status[status] &&
      (!answered.status || answered.status === status) &&
      mayHaveDaysToCome(status),
  );
}

function calendar(view: TimelineView): unknown {
  const { wording, steering, act } = view;
  const { msg } = wording;
  if (!mayHaveDays(view)) return nothing;
  return html`<button
      type="button"
      class="quiet"
      part="link"
      aria-disabled=${steering?.savedDays.isSaving ? 'true' : nothing}
      @click=${() => act((one) => one.savedDays.save())}
    >
      ${msg('Ladda ner kommande datum till din kalender', { id: 'timeline.calendar' })}
    </button>
    ${
      steering?.savedDays.isEmpty
        ? html`<span class="meta"
            >${msg('Det finns inga kommande datum att lägga in.', { id: 'timeline.calendar.none' })}</span
          >`
        : nothing
    }`;
}
