import { html, nothing } from 'lit';
import { fill } from '../../../i18n/wording.ts';
import { daysToCome } from '../days-to-come.ts';
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

function calendar({ page, today, wording: { msg }, steering, act }: TimelineView): unknown {
  const isWhole = page.items.length === page.total;
  // What stands on other pages is asked for when somebody wants it.
  if (isWhole && !daysToCome(page.items, today).length) return nothing;
  return html`<button
      type="button"
      class="quiet"
      part="link"
      aria-disabled=${steering?.savedDays.isSaving ? 'true' : nothing}
      @click=${() => act((one) => one.savedDays.save())}
    >
      ${msg('Lägg in kommande datum i din kalender', { id: 'timeline.calendar' })}
    </button>
    ${
      steering?.savedDays.isEmpty
        ? html`<span class="meta"
            >${msg('Det finns inga bestämda datum framåt.', { id: 'timeline.calendar.none' })}</span
          >`
        : nothing
    }`;
}
