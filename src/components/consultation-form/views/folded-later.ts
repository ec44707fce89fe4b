import { html, nothing, type TemplateResult } from 'lit';
import { isAnswering, type FormView } from '../form-view.ts';

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
