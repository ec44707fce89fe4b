import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation } from '../../../contracts/index.ts';
import { dayInWords } from '../../../i18n/dates.ts';
import { localized } from '../../../i18n/localized.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { lastDayOf } from '../../../time/index.ts';
import type { FormView } from '../form-view.ts';

/** The kind of consultation, its last day by the server's clock, and its title. */
export function masthead({ consultation, wording, headingLevel, opening }: FormView): TemplateResult {
  const { msg, locale } = wording;
  const lastDay = lastDayOf(consultation);
  const parts: unknown[] = [typeInWords(consultation.type, wording)];
  if (lastDay && opening === 'open') {
    parts.push(fill(msg('sista dag {day}', { id: 'form.last-day' }), { day: dayInWords(lastDay, wording) }));
  }
  if (consultation.minutes && opening === 'open') {
    const time = plural(locale, consultation.minutes, {
      one: msg('tar ungefär {n} minut', { id: 'form.minutes.one' }),
      other: msg('tar ungefär {n} minuter', { id: 'form.minutes.other' }),
    });
    parts.push(fill(time, { n: consultation.minutes }, locale));
  }
  if (consultation.identifier)
    parts.push(html`<span class="whole" dir="ltr">${consultation.identifier}</span>`);
  return html`<p class="meta numeric">
      ${parts.map((part, index) => html`${index ? ' · ' : nothing}${part}`)}
    </p>
    ${heading(headingLevel, localized(consultation.title, locale), { look: 'title', focus: true })}`;
}

function typeInWords(type: Consultation['type'], { msg }: Wording): string {
  switch (type) {
    case 'review':
      return msg('Granskning', { id: 'type.review' });
    case 'referral':
      return msg('Remiss', { id: 'type.referral' });
    case 'citizen-dialogue':
      return msg('Medborgardialog', { id: 'type.citizen-dialogue' });
    case 'survey':
      return msg('Enkät', { id: 'type.survey' });
    default:
      return msg('Samråd', { id: 'type.consultation' });
  }
}
