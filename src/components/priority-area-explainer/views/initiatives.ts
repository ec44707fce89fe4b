import { html, nothing, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import type { ReadingView } from '../explainer-view.ts';
import { again } from './again.ts';

/** What was, is or will be done in the area, each with its status in words. */
export function initiatives(area: PriorityArea, view: ReadingView): TemplateResult | typeof nothing {
  const { msg, locale } = view.wording;
  const known = view.reading.matters.of(area.id);
  if (known === undefined) return nothing;
  if (known === 'asked')
    return html`<p class="meta" aria-busy="true">${msg('Hämtar …', { id: 'loading' })}</p>`;
  if (known === 'failed')
    return again(msg('Det gick inte att hämta vad som görs.', { id: 'area.initiatives.failed' }), area, view);
  if (known.initiatives.length === 0)
    return html`<p>${msg('Inget är inlagt än.', { id: 'area.initiatives.none' })}</p>`;
  const left = known.total - known.initiatives.length;
  return html`<ul>
      ${known.initiatives.map(
        ({ title, status }) =>
          html`<li>
            ${localized(title, locale)} <span class="meta">(${statusInWords(status, view.wording)})</span>
          </li>`,
      )}
    </ul>
    ${left > 0 ? html`<p class="meta">${fill(msg('och {n} till', { id: 'area.initiatives.more' }), { n: left }, locale)}</p>` : nothing}`;
}
