import { numberInWords } from '../../../i18n/numbers.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill } from '../../../i18n/wording.ts';
import type { TimelineView } from '../timeline-view.ts';

/** `12 insatser`, or which of them are on show; where nobody knows that, how many. */
export function countInWords({
  page: { total, items },
  before,
  wording: { msg, locale },
}: Pick<TimelineView, 'page' | 'before' | 'wording'>): string {
  const count = plural(locale, total, {
    one: msg('{n} insats', { id: 'timeline.count.one' }),
    other: msg('{n} insatser', { id: 'timeline.count.other' }),
  });
  const some = msg('Visar {shown} av {n} insatser', { id: 'timeline.shown' });
  const places = before === undefined ? [items.length] : [before + 1, before + items.length];
  const shown = places.map((place) => numberInWords(place, locale)).join('–');
  return fill(items.length < total ? some : count, { n: total, shown }, locale);
}
