import { dayInWords, monthInWords } from '../i18n/dates.ts';
import { fill, type Wording } from '../i18n/wording.ts';
import type { EdtfPoint, EdtfTime } from '../time/index.ts';

/**
 * `maj 1987`, `omkring 1990`, `1990-talet`, `kanske 1987`, `2017–2019`, `sedan 2017`, `till 1986`. What has no end
 * and begins after `today`, `YYYY-MM-DD`, is said as `från 2030`.
 */
export function timeInWords(time: EdtfTime, wording: Wording, today?: string): string {
  const { msg } = wording;
  const [start, end] = [time.start, time.end].map((point) => point && pointInWords(point, wording));
  if (!time.isRange) return start ?? '';
  if (!end) {
    const isToCome = today !== undefined && time.start !== undefined && time.start.first > today;
    const open = isToCome
      ? msg('från {time}', { id: 'time.from' })
      : msg('sedan {time}', { id: 'time.since' });
    return fill(open, { time: start ?? '' });
  }
  if (!start) return fill(msg('till {time}', { id: 'time.until' }), { time: end });
  // A dash between years stands close; between words it needs air.
  return [start, end].join(/\D/.test(start + end) ? ' – ' : '–');
}

function pointInWords(point: EdtfPoint, wording: Wording): string {
  const { msg } = wording;
  let words = dateInWords(point, wording);
  if (point.isApproximate) words = fill(msg('omkring {time}', { id: 'time.about' }), { time: words });
  if (point.isUncertain) words = fill(msg('kanske {time}', { id: 'time.perhaps' }), { time: words });
  return words;
}

function dateInWords({ precision, first }: EdtfPoint, wording: Wording): string {
  const { msg } = wording;
  const year = String(Number(first.slice(0, 4)));
  if (precision === 'year') return year;
  if (precision === 'decade') return fill(msg('{year}-talet', { id: 'time.decade' }), { year });
  return precision === 'day' ? dayInWords(first, wording) : monthInWords(first, wording);
}
