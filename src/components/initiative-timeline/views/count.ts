import type { InitiativePage } from '../../../contracts/index.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';

/** `12 insatser`, or how many of them are on show. */
export function countInWords({ total, items: { length } }: InitiativePage, { msg, locale }: Wording): string {
  const count = plural(locale, total, {
    one: msg('{n} insats', { id: 'timeline.count.one' }),
    other: msg('{n} insatser', { id: 'timeline.count.other' }),
  });
  const some = msg('Visar {shown} av {n} insatser', { id: 'timeline.shown' });
  return fill(length < total ? some : count, { n: total, shown: length }, locale);
}
