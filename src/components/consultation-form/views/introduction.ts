import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation, LocalizedText, PublishedDocument } from '../../../contracts/index.ts';
import { dayInWords } from '../../../i18n/dates.ts';
import { localized } from '../../../i18n/localized.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { asksForPersonalData } from '../../../questionnaire/index.ts';
import { heading } from '../../../templates/heading.ts';
import { linked } from '../../../templates/linked.ts';
import { prose } from '../../../templates/prose.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import { isAnswering, type FormView } from '../form-view.ts';

/** What this is, until when, and what happens with the answer: all of it before the first field. */
export function introduction(view: FormView): TemplateResult {
  const { consultation, wording } = view;
  const { msg, locale } = wording;
  return html`${masthead(view)}
    <div class="introduction">
      ${prose(consultation.summary, locale)}
      ${folded(msg('Lättläst', { id: 'form.easy-read' }), prose(consultation.easyRead, locale))}
      ${folded(msg('Det här kan du påverka', { id: 'form.influence' }), prose(consultation.influenceScope, locale))}
      ${documents(consultation.documents, wording)} ${foldedContacts(view)} ${notices(consultation, wording)}
      ${foldedReturning(view)}
    </div>`;
}

/** The kind of consultation, its last day by the server's clock, and its title. */
export function masthead({ consultation, wording, headingLevel, opening }: FormView): TemplateResult {
  const { msg, locale } = wording;
  const lastDay = consultation.extendedTo ?? consultation.closes;
  const facts: unknown[] = [typeInWords(consultation.type, wording)];
  if (lastDay && opening === 'open') {
    facts.push(fill(msg('sista dag {day}', { id: 'form.last-day' }), { day: dayInWords(lastDay, wording) }));
  }
  if (consultation.minutes && opening === 'open') {
    const time = plural(locale, consultation.minutes, {
      one: msg('tar ungefär {n} minut', { id: 'form.minutes.one' }),
      other: msg('tar ungefär {n} minuter', { id: 'form.minutes.other' }),
    });
    facts.push(fill(time, { n: consultation.minutes }, locale));
  }
  if (consultation.identifier)
    facts.push(html`<span class="whole" dir="ltr">${consultation.identifier}</span>`);
  return html`<p class="meta numeric">
      ${facts.map((fact, index) => html`${index ? ' · ' : nothing}${fact}`)}
    </p>
    ${heading(headingLevel, localized(consultation.title, locale), { title: true, focus: true })}`;
}

/** Whom to turn to, and who stands behind it. */
export const foldedContacts = (view: FormView): TemplateResult =>
  foldedLater(view, contactsTitle(view), 'contacts');

export const contactsTitle = ({ consultation, wording: { msg } }: FormView): string =>
  consultation.meetings?.length
    ? msg('Kontakt, möten och ansvariga', { id: 'contacts.title.meetings' })
    : msg('Kontakt och ansvariga', { id: 'contacts.title' });

/** The way back for those who have answered. */
export const foldedReturning = (view: FormView): TemplateResult =>
  foldedLater(
    view,
    view.wording.msg('Har du redan svarat?', { id: 'returning.title' }),
    'returning',
    'screen-only',
  );

/** What it holds comes with the rest of the form, below what stands there. */
const foldedLater = (
  view: FormView,
  title: string,
  name: 'contacts' | 'returning',
  className = '',
): TemplateResult =>
  html`<details class=${className} @toggle=${view.actions.fetchRest}>
    <summary>${title}</summary>
    ${isAnswering(view) ? view.views[name](view) : nothing}
  </details>`;

/** A consultation that asks for personal data and does not say what becomes of it must not be answered (GDPR article 13). */
export const lacksPrivacyNotice = (consultation: Consultation): boolean =>
  asksForPersonalData(consultation) && !consultation.notices?.privacy;

function notices(
  { notices, publisher }: Consultation,
  { msg, locale }: Wording,
): TemplateResult | typeof nothing {
  const privacy = notices?.privacy;
  if (!privacy && !notices?.publicRecord) return nothing;
  const rows: readonly (readonly [string, LocalizedText])[] = privacy
    ? [
        [msg('Personuppgifts\u00adansvarig', { id: 'privacy.controller' }), privacy.controller],
        [msg('Varför', { id: 'privacy.purpose' }), privacy.purpose],
        [msg('Rättslig grund', { id: 'privacy.legal-basis' }), privacy.legalBasis],
        [msg('Hur länge', { id: 'privacy.retention' }), privacy.retention],
        [msg('Dina rättigheter', { id: 'privacy.rights' }), privacy.rights],
        [msg('Dataskyddsombud', { id: 'privacy.officer' }), privacy.dataProtectionOfficer],
      ]
    : [];
  const url = privacy?.url && safeUrl(privacy.url);
  return html`<details class="notices" open>
    <summary>${msg('Så behandlas det du skickar', { id: 'form.notices' })}</summary>
    <div class="details">
      ${prose(notices?.publicRecord, locale)}
      ${rows.length ? facts(rows.map(([name, text]) => [name, localized(text, locale)])) : nothing}
      ${
        url
          ? html`<p>
              <a href=${url}
                >${msg('Mer om personuppgifter hos', { id: 'privacy.more' })}
                ${localized(publisher.name, locale)}</a
              >
            </p>`
          : nothing
      }
    </div>
  </details>`;
}

/** What there is to know, by its name. */
export const facts = (rows: readonly (readonly [name: string, content: unknown])[]): TemplateResult =>
  html`<dl class="facts">
    ${rows.map(
      ([name, content]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${content}</dd>
        </div>`,
    )}
  </dl>`;

const documents = (
  all: readonly PublishedDocument[] | undefined,
  { msg, locale }: Wording,
): TemplateResult | typeof nothing =>
  folded(
    msg('Underlag att läsa', { id: 'form.documents' }),
    all?.length
      ? html`<ul>
          ${all.map(({ title, url, language }) => html`<li>${linked(title, url, locale, language)}</li>`)}
        </ul>`
      : nothing,
  );

const folded = (title: string, content: TemplateResult | typeof nothing): TemplateResult | typeof nothing =>
  content === nothing
    ? nothing
    : html`<details>
        <summary>${title}</summary>
        <div class="details">${content}</div>
      </details>`;

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
