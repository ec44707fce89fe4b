import { html, nothing, type TemplateResult } from 'lit';
import { numberInWords } from '../../../i18n/numbers.ts';
import type { InitiativeStatus } from '../../../contracts/index.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import { statuses } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { marker } from './marker.ts';

/**
 * The status of each, with its shape: what the markers mean is learnt where one chooses. What is pressed is what is on
 * show, or on its way.
 */
export function chips({ page, filters, answered, isStale, wording, act }: TimelineView): TemplateResult {
  const { msg, locale } = wording;
  const chosen = statuses.find((status) => status === (isStale ? answered : filters).status);
  let all = 0;
  const chip = (status: InitiativeStatus | undefined, name: string, count: number) =>
    html`<button
      class="chip"
      type="button"
      part="chip"
      aria-pressed=${String(status === chosen)}
      @click=${() => act((steering) => steering.filter({ status }))}
    >
      ${status ? marker(status) : nothing}${name} <span>${numberInWords(count, locale)}</span>
    </button>`;
  const each = statuses.map((status) => {
    const count = page.counts.status[status] ?? 0;
    all += count;
    return count || status === chosen ? chip(status, statusInWords(status, wording), count) : nothing;
  });
  return html`<div
    class="chips screen-only"
    role="group"
    aria-label=${msg('Status', { id: 'timeline.status' })}
  >
    ${chip(undefined, msg('Alla', { id: 'timeline.all' }), all)} ${each}
  </div>`;
}
