import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { daysToCome, isFiltered } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { timelineList } from './timeline-list.ts';

/** How many there are, the list, and the way to more. */
export function results(view: TimelineView): TemplateResult {
  const { page, items, answered, wording, actions } = view;
  const clear = html`<button
    type="button"
    class="quiet screen-only"
    part="button"
    @click=${actions.clearFilters}
  >
    ${wording.msg('Rensa filter', { id: 'timeline.clear' })}
  </button>`;
  if (page.total === 0) return nothingHere(view, clear);
  return html`<div class="count">
      <p class="meta" tabindex="-1">${countInWords(page.total, items.length, wording)}</p>
      ${isFiltered(answered) ? clear : nothing}
    </div>
    ${view.rest.value?.filtersInWords(view)} ${timelineList(view)} ${below(view)}`;
}

/** `12 insatser`, or how many of them are on show. */
export function countInWords(total: number, shown: number, { msg, locale }: Wording): string {
  const count = plural(locale, total, {
    one: msg('{n} insats', { id: 'timeline.count.one' }),
    other: msg('{n} insatser', { id: 'timeline.count.other' }),
  });
  const of = msg('Visar {shown} av {n} insatser', { id: 'timeline.shown' });
  return fill(shown < total ? of : count, { n: total, shown }, locale);
}

function nothingHere(
  { answered, wording: { msg }, headingLevel }: TimelineView,
  clear: TemplateResult,
): TemplateResult {
  return isFiltered(answered)
    ? html`<div class="empty">
        ${heading(headingLevel + 1, msg('Inget passar det du har valt', { id: 'timeline.none-fit' }), { focus: true })}
        <p>${msg('Välj färre filter, eller sök på ett annat ord.', { id: 'timeline.none-fit.advice' })}</p>
        ${clear}
      </div>`
    : html`<div class="empty">
        ${heading(headingLevel + 1, msg('Här finns inget än', { id: 'timeline.empty' }), { focus: true })}
        <p>
          ${msg('När något har gjorts, pågår eller planeras står det här i tidsordning, med uppgift om när det senast bekräftades.', { id: 'timeline.empty.advice' })}
        </p>
      </div>`;
}

function below({ page, items, today, pending, wording, actions }: TimelineView): TemplateResult {
  const { msg } = wording;
  return html`<div class="actions screen-only">
    ${
      page.next
        ? html`<button
            type="button"
            class="secondary"
            part="button"
            aria-disabled=${pending === 'more' ? 'true' : nothing}
            @click=${actions.more}
          >
            ${msg('Visa fler', { id: 'timeline.more' })}
          </button>`
        : nothing
    }
    ${
      daysToCome(items, today).length
        ? html`<button type="button" class="quiet" part="button" @click=${actions.saveDays}>
            ${msg('Lägg kommande datum i kalendern (.ics)', { id: 'timeline.calendar' })}
          </button>`
        : nothing
    }
  </div>`;
}
