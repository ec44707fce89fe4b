import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import { statuses } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';

/** What the list is narrowed to, for paper, where the form is not printed. */
export function filtersInWords({
  dialogue,
  answered: filters,
  wording,
}: TimelineView): TemplateResult | typeof nothing {
  const { msg, locale } = wording;
  const named = <T extends { id: string }>(
    all: readonly T[],
    id: string | undefined,
    name: (one: T) => LocalizedText,
  ) => {
    const found = all.find((one) => one.id === id);
    return found && localized(name(found), locale);
  };
  const status = statuses.find((one) => one === filters.status);
  const period = filters.from || filters.to ? `${filters.from ?? ''}–${filters.to ?? ''}` : undefined;
  const parts = [
    status && statusInWords(status, wording),
    named(dialogue.areas, filters.area, ({ title }) => title),
    named(dialogue.parties, filters.party, ({ name }) => name),
    period,
    filters.text && fill(msg('”{text}”', { id: 'timeline.quoted' }), { text: filters.text }),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length
    ? html`<p class="print-only">${parts.map((part, index) => html`${index ? ' · ' : nothing}${part}`)}</p>`
    : nothing;
}
