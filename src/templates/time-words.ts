import { dayInWords, monthInWords, yearOf } from '../i18n/dates.ts';
import { fill, type Wording } from '../i18n/wording.ts';
import type { EdtfPoint, EdtfTime } from '../time/index.ts';

/**
 * `maj 1987`, `omkring 1990`, `1990-talet`, `kanske 1987`, `2017–2019`, `omkring 1986–2017`, `sedan 2017`, `till och med 1986`.
 * What has no end and begins after `today`, `YYYY-MM-DD`, is said as `från 2030`.
 */
export function timeInWords({ isRange, start, end }: EdtfTime, wording: Wording, today?: string): string {
  const { msg } = wording;
  if (isRange && start && end) return periodInWords(start, end, wording);
  if (!start)
    return end
      ? fill(msg('till och med {time}', { id: 'time.until' }), { time: pointInWords(end, wording) })
      : '';
  const time = pointInWords(start, wording);
  if (!isRange) return time;
  const isToCome = today !== undefined && start.first > today;
  const open = isToCome ? msg('från {time}', { id: 'time.from' }) : msg('sedan {time}', { id: 'time.since' });
  return fill(open, { time });
}

/** What holds for both ends is said once: `24–27 december 2026`, `omkring 2017–2019`. */
function periodInWords(start: EdtfPoint, end: EdtfPoint, wording: Wording): string {
  const isAlike = start.isApproximate === end.isApproximate && start.isUncertain === end.isUncertain;
  const [from, to] = [start, end].map((point) => (isAlike ? dateInWords : pointInWords)(point, wording));
  const words = `${from}${isAlike ? '|' : ' – '}${to}`.replace(
    /^(.+?)( .+)?\|(.+)\2$/,
    // A dash between two words stands close; between more it needs air.
    (_, first: string, shared = '', last: string) =>
      `${first}${/[ –-]/.test(first + last) ? ' – ' : '–'}${last}${shared}`,
  );
  return isAlike ? qualified(words, start, wording) : words;
}

const pointInWords = (point: EdtfPoint, wording: Wording): string =>
  qualified(dateInWords(point, wording), point, wording);

function qualified(words: string, { isApproximate, isUncertain }: EdtfPoint, { msg }: Wording): string {
  let time = words;
  if (isApproximate) time = fill(msg('omkring {time}', { id: 'time.about' }), { time });
  if (isUncertain) time = fill(msg('kanske {time}', { id: 'time.perhaps' }), { time });
  return time;
}

function dateInWords({ precision, first, last }: EdtfPoint, wording: Wording): string {
  const year = yearOf(first);
  if (precision === 'year') return year;
  // The 1900s are a century to most.
  if (precision === 'decade')
    return year.endsWith('00')
      ? `${year}–${yearOf(last)}`
      : fill(wording.msg('{year}-talet', { id: 'time.decade' }), { year });
  return precision === 'day' ? dayInWords(first, wording) : monthInWords(first, wording);
}
