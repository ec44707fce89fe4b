import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../../contracts/index.ts';
import { dayInWords } from '../../../i18n/dates.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { prose } from '../../../templates/prose.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import type { CastingView } from '../poll-view.ts';

/** The question as a title, where it is not asked. */
export const questionTitle = ({ poll, wording, headingLevel }: CastingView): TemplateResult =>
  heading(headingLevel, localized(poll.question, wording.locale), { look: 'title' });

/** Before it opens: what will be asked, and when. */
export function upcoming(view: CastingView): TemplateResult {
  const { poll, wording } = view;
  const { msg, locale } = wording;
  return html`${questionTitle(view)} ${prose(poll.intro, locale)}
    <p class="panel" part="status">
      ${
        poll.opens
          ? fill(msg('Öppnar {day}. Då kan du rösta här.', { id: 'poll.opens' }), {
              day: dayInWords(poll.opens, wording),
            })
          : msg('Har inte öppnat än.', { id: 'upcoming.unknown' })
      }
    </p>
    ${optionList(poll.options, wording)}`;
}

/** Read from a document without a server: where one votes instead. */
export function elsewhere(view: CastingView): TemplateResult {
  const { poll, wording, actions } = view;
  const { msg, locale } = wording;
  const url = poll.links?.answer && safeUrl(poll.links.answer);
  return html`${questionTitle(view)} ${prose(poll.intro, locale)} ${optionList(poll.options, wording)}
    <p class="panel">
      ${url ? html`<a href=${url}>${msg('Rösta', { id: 'poll.cast' })}</a>` : msg('Det går inte att rösta här.', { id: 'poll.nowhere' })}
    </p>
    ${
      poll.results === 'always'
        ? html`<button type="button" class="quiet" part="link" @click=${actions.showResults}>
            ${msg('Visa resultatet', { id: 'poll.show-results' })}
          </button>`
        : nothing
    }`;
}

export function optionList(options: Poll['options'], { locale }: Wording, isOrdered = false): TemplateResult {
  const items = options.map(({ text }) => html`<li>${localized(text, locale)}</li>`);
  return isOrdered
    ? html`<ol class="option-list">
        ${items}
      </ol>`
    : html`<ul class="option-list">
        ${items}
      </ul>`;
}
