import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedDocument } from '../../../contracts/index.ts';
import type { Wording } from '../../../i18n/wording.ts';
import { linked } from '../../../templates/linked.ts';
import { prose } from '../../../templates/prose.ts';
import type { FormView } from '../form-view.ts';
import { foldedContacts, foldedReturning } from './folded-later.ts';
import { masthead } from './masthead.ts';
import { notices } from './notices.ts';

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
