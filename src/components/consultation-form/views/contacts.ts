import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting } from '../../../contracts/index.ts';
import { occasionInWords } from '../../../i18n/instants.ts';
import { localized } from '../../../i18n/localized.ts';
import { contactPoint } from '../../../templates/contact-point.ts';
import { linked } from '../../../templates/linked.ts';
import type { AnsweringView } from '../form-view.ts';
import { beginning, meetingsOn } from '../meetings.ts';
import { facts } from './facts.ts';

/** Whom to ask, where to meet, who decides and by which law. What nobody has said takes no place. */
export function contacts({ consultation, wording, answering }: AnsweringView): TemplateResult {
  const { publisher, contactPoint: point, identifier } = consultation;
  const { msg, locale } = wording;
  const { coming, past } = meetingsOn(answering.today, consultation.meetings ?? []);
  const rows: readonly (readonly [name: string, content: unknown])[] = [
    [msg('Kontakt', { id: 'area.contact' }), point && contactPoint(point, locale)],
    [msg('Handläggare', { id: 'contacts.officer' }), localized(consultation.caseOfficer, locale)],
    [msg('Kommande möten', { id: 'contacts.meetings' }), meetings(coming, locale)],
    [msg('Möten som har varit', { id: 'contacts.meetings.past' }), meetings(past, locale)],
    [msg('Vem frågar', { id: 'contacts.publisher' }), linked(publisher.name, publisher.url, locale)],
    [msg('Vem beslutar', { id: 'contacts.body' }), localized(consultation.responsibleBody, locale)],
    [msg('Lagstöd', { id: 'contacts.law' }), localized(consultation.legalBasis, locale)],
    [msg('Riktar sig till', { id: 'contacts.audience' }), localized(consultation.audience, locale)],
    [
      msg('Diarienummer', { id: 'contacts.identifier' }),
      identifier && html`<span dir="ltr">${identifier}</span>`,
    ],
  ];
  return html`<div class="details">
    ${facts(rows.filter(([, content]) => content && content !== nothing))}
  </div>`;
}

const meetings = (all: readonly Meeting[], locale: string): TemplateResult | typeof nothing =>
  all.length
    ? html`<ul>
        ${all.map(
          (meeting) =>
            html`<li>
              <time datetime=${beginning(meeting)}
                >${occasionInWords(meeting.date, meeting.time, locale)}</time
              >
              <div>${linked(meeting.title, meeting.url, locale)}</div>
              <div>${localized(meeting.place, locale)}</div>
            </li>`,
        )}
      </ul>`
    : nothing;
