import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../../../contracts/index.ts';
import { localized, textIn } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import { timeInWords } from '../../../templates/time-words.ts';
import { parseEdtf } from '../../../time/index.ts';
import { statuses } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';

type Narrowed = Pick<TimelineView, 'dialogue' | 'answered' | 'wording' | 'today'>;

/** What the list is narrowed to: also where the form is folded, and on paper. */
export function narrowed(view: Narrowed): TemplateResult | typeof nothing {
  const { locale } = view.wording;
  const parts = partsOf(view).map(
    (part, index) => html`${index ? ' · ' : nothing}${localized(part, locale)}`,
  );
  return parts.length ? html`<p class="meta">${prefix(view)} ${parts}</p>` : nothing;
}

/** The same for those who listen. */
export function narrowedInWords(view: Narrowed): string {
  const parts = partsOf(view).map((part) => textIn(part, view.wording.locale).text);
  return parts.length ? `${prefix(view)} ${parts.join(', ')}` : '';
}

const prefix = ({ wording: { msg } }: Narrowed): string => msg('Filter:', { id: 'timeline.narrowed' });

function periodInWords(
  from: string | undefined,
  to: string | undefined,
  { wording, today }: Pick<Narrowed, 'wording' | 'today'>,
): string {
  const time = timeInWords(parseEdtf(from && to ? `${from}/${to}` : from || to || ''), wording, today);
  if (from && to) return time;
  return fill(
    from
      ? wording.msg('från och med {time}', { id: 'timeline.narrowed.from' })
      : wording.msg('till och med {time}', { id: 'timeline.narrowed.to' }),
    { time },
  );
}

function partsOf({ dialogue, answered, wording, today }: Narrowed): LocalizedText[] {
  const { area, party, from, to, text } = answered;
  const inWords = (words: string): LocalizedText => ({ [wording.locale]: words });
  const status = statuses.find((one) => one === answered.status);
  return [
    status && inWords(statusInWords(status, wording)),
    dialogue.areas.find(({ id }) => id === area)?.title,
    dialogue.parties.find(({ id }) => id === party)?.name,
    (from || to) && inWords(periodInWords(from, to, { wording, today })),
    text && inWords(fill(wording.msg('”{text}”', { id: 'timeline.quoted' }), { text })),
  ].filter((part) => part !== undefined && part !== '');
}
