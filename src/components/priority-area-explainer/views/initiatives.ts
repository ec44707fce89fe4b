import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText, PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import type { ReadingView } from '../explainer-view.ts';

type Content = TemplateResult | typeof nothing;

/** What was, is or will be done in the area, each with its status in words. */
export function initiatives({ id }: PriorityArea, { reading, wording }: ReadingView): Content {
  const { msg, locale } = wording;
  const known = reading.matters.of(id);
  if (known === undefined) return nothing;
  if (known === 'asked')
    return html`<p class="meta" aria-busy="true">${msg('Hämtar …', { id: 'loading' })}</p>`;
  if (known === 'failed')
    return html`<p>${msg('Det gick inte att hämta vad som görs.', { id: 'area.initiatives.failed' })}</p>
      <button type="button" class="quiet" part="button" @click=${() => reading.matters.retry(id)}>
        ${msg('Försök igen', { id: 'retry' })}
      </button>`;
  if (known.initiatives.length === 0)
    return html`<p>${msg('Inget är inlagt än.', { id: 'area.initiatives.none' })}</p>`;
  const left = known.total - known.initiatives.length;
  return html`<ul>
      ${known.initiatives.map(
        ({ title, status }) =>
          html`<li>
            ${localized(title, locale)} <span class="meta">(${statusInWords(status, wording)})</span>
          </li>`,
      )}
    </ul>
    ${left > 0 ? html`<p class="meta">${fill(msg('och {n} till', { id: 'area.initiatives.more' }), { n: left }, locale)}</p>` : nothing}`;
}

/** Links to what is open for answers and votes in the area. */
export function waysToTakePart({ id }: PriorityArea, { reading, wording }: ReadingView): Content {
  const { msg, locale } = wording;
  const known = reading.matters.of(id);
  if (!known || typeof known === 'string') return nothing;
  const way = (words: string, title: LocalizedText, answer: string | undefined): TemplateResult[] => {
    const url = answer && safeUrl(answer);
    return url ? [html`<li><a href=${url}>${words}: ${localized(title, locale)}</a></li>`] : [];
  };
  const isOpen = ({ status }: { status: string }) => status === 'open';
  const ways = [
    ...known.consultations
      .filter(isOpen)
      .flatMap(({ title, links }) => way(msg('Svara', { id: 'area.answer' }), title, links?.answer)),
    ...known.polls
      .filter(isOpen)
      .flatMap(({ question, links }) => way(msg('Rösta', { id: 'poll.elsewhere' }), question, links?.answer)),
  ];
  return ways.length
    ? html`<ul class="ways">
        ${ways}
      </ul>`
    : nothing;
}
