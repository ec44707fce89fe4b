import { html, nothing, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import type { ReadingView } from '../explainer-view.ts';

/** Where one turns with questions. */
export function contact(
  { contact: point }: PriorityArea,
  { wording }: ReadingView,
): TemplateResult | typeof nothing {
  if (!point) return nothing;
  const { name, email, phone, post } = point;
  return html`<ul class="contact">
    ${name ? html`<li>${localized(name, wording.locale)}</li>` : nothing}
    ${email ? html`<li><a dir="ltr" href="mailto:${email}">${email}</a></li>` : nothing}
    ${phone ? html`<li><a dir="ltr" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></li>` : nothing}
    ${post ? html`<li>${localized(post, wording.locale)}</li>` : nothing}
  </ul>`;
}
