import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative, PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import type { ReadingView } from '../explainer-view.ts';
import { again } from './again.ts';

/** So many are shown at once; where there are more, only `few` of them, before a fold. */
const most = 12;
const few = 10;

/** What was, is or will be done in the area, each with its status in words. */
export function initiatives(area: PriorityArea, view: ReadingView): TemplateResult | typeof nothing {
  const { msg, locale } = view.wording;
  const known = view.reading.matters.of(area.id);
  if (known === undefined) return nothing;
  if (known === 'asked')
    return html`<p class="meta" aria-busy="true">${msg('Hämtar …', { id: 'loading' })}</p>`;
  if (known === 'failed')
    return again(msg('Det gick inte att hämta vad som görs.', { id: 'area.initiatives.failed' }), area, view);
  const { initiatives: all, total, next } = known;
  if (all.length === 0)
    return html`<p>
      ${
        area.status === 'closed'
          ? msg('Här finns inga insatser.', { id: 'area.initiatives.none-closed' })
          : msg('Inget är planerat eller påbörjat än.', { id: 'area.initiatives.none' })
      }
    </p>`;
  const shown = all.length > most ? few : all.length;
  const more = next === null ? nothing : button(area, view);
  if (shown === all.length) return html`${list(all, view)} ${more}`;
  return html`${list(all.slice(0, shown), view)}
    <details>
      <summary>
        ${fill(msg('{n} till', { id: 'area.initiatives.more' }), { n: total - shown }, locale)}
      </summary>
      ${list(all.slice(shown), view)} ${more}
    </details>`;
}

function list(initiatives: readonly Initiative[], { reading, wording }: ReadingView): TemplateResult {
  const isLinked = reading.leadsToTimeline;
  const name = ({ id, title }: Initiative) => {
    const words = localized(title, wording.locale);
    return isLinked ? html`<a href="#samrad-${id}">${words}</a>` : words;
  };
  return html`<ul class="initiatives">
    ${initiatives.map(
      (initiative) =>
        html`<li>
          ${name(initiative)} <span class="meta">(${statusInWords(initiative.status, wording)})</span>
        </li>`,
    )}
  </ul>`;
}

/** Fetches those that did not fit. The focus goes to the first of them: the button may be gone. */
function button({ id }: PriorityArea, { reading, wording }: ReadingView): TemplateResult {
  const grow = async ({ currentTarget }: Event) => {
    const above = (currentTarget as Element).previousElementSibling;
    const at = above?.childElementCount ?? 0;
    await reading.matters.more(id);
    const first = above?.children[at] as HTMLElement | undefined;
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  };
  return html`<button type="button" class="quiet screen-only" part="link" @click=${grow}>
    ${wording.msg('Visa fler', { id: 'area.initiatives.next' })}
  </button>`;
}
