import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPoint } from '../contracts/index.ts';
import { localized } from '../i18n/localized.ts';

/** Where one turns with questions. */
export const contactPoint = ({ name, email, phone, post }: ContactPoint, locale: string): TemplateResult =>
  html`<ul class="contact">
    ${name ? html`<li>${localized(name, locale)}</li>` : nothing}
    ${email ? html`<li><a dir="ltr" href="mailto:${email}">${email}</a></li>` : nothing}
    ${phone ? html`<li><a dir="ltr" href="tel:${dialled(phone)}">${phone}</a></li>` : nothing}
    ${post ? html`<li>${localized(post, locale)}</li>` : nothing}
  </ul>`;

/** The zero of `+46 (0)13` is for those who leave out `+46`. */
const dialled = (phone: string): string => phone.replace(/^(\+.*)\(0\)/, '$1').replaceAll(/[^+\d]/g, '');
