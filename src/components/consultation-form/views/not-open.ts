import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../../i18n/dates.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { prose } from '../../../templates/prose.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import { lastDayOf } from '../../../time/index.ts';
import type { AnsweringView } from '../form-view.ts';
import { contacts } from './contacts.ts';
import { contactsTitle, foldedReturning } from './folded-later.ts';
import { masthead } from './masthead.ts';
import { whatNext } from './what-next.ts';

/** Before it opens: what will come, and when. */
export function upcoming(view: AnsweringView): TemplateResult {
  const { consultation, wording } = view;
  const { msg, locale } = wording;
  const day = consultation.opens && dayInWords(consultation.opens, wording);
  return html`${masthead(view)}
    <div class="introduction">
      <p class="panel" part="status">
        ${
          day
            ? fill(msg('Öppnar {day}. Då kan du svara här.', { id: 'upcoming.day' }), { day })
            : msg('Har inte öppnat än.', { id: 'upcoming.unknown' })
        }
      </p>
      ${prose(consultation.summary, locale)} ${unfoldedContacts(view)}
    </div>`;
}

/** After it closed: when, what happens next, and where the outcome is. */
export function closed(view: AnsweringView): TemplateResult {
  const { consultation, wording } = view;
  const { msg, locale } = wording;
  const lastDay = lastDayOf(consultation);
  const outcome = consultation.links?.outcome && safeUrl(consultation.links.outcome);
  return html`${masthead(view)}
    <div class="introduction">
      <p class="panel" part="status">
        ${
          lastDay
            ? fill(msg('Stängde {day}. Det går inte längre att svara.', { id: 'closed.day' }), {
                day: dayInWords(lastDay, wording),
              })
            : msg('Har stängt. Det går inte längre att svara.', { id: 'closed.unknown' })
        }
        ${outcome ? html`<a href=${outcome}>${msg('Läs vad det ledde till', { id: 'closed.outcome' })}</a>` : nothing}
      </p>
      ${prose(consultation.summary, locale)} ${whatNext(view)} ${unfoldedContacts(view)}
      ${foldedReturning(view)}
    </div>`;
}

/** Where there is nothing to answer, whom to turn to is what one comes for. */
const unfoldedContacts = (view: AnsweringView): TemplateResult =>
  html`<div class="next">${heading(view.headingLevel + 1, contactsTitle(view))} ${contacts(view)}</div>`;
