import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation, LocalizedText } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import type { Wording } from '../../../i18n/wording.ts';
import { prose } from '../../../templates/prose.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import { facts } from './facts.ts';

/** That what is sent is a public record, and what becomes of personal data (GDPR article 13). */
export function notices(
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
