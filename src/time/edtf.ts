import type { Edtf } from '../contracts/index.ts';

/**
 * One end of a time, or all of it. `first` and `last` are the days that it spans, `YYYY-MM-DD`; such days sort as they stand.
 * A month lasts to its 31st, whether it has one or not: nothing lies between.
 */
export interface EdtfPoint {
  readonly precision: 'decade' | 'year' | 'month' | 'day';
  readonly first: string;
  readonly last: string;
  /** `~` or `%`: about. */
  readonly isApproximate: boolean;
  /** `?` or `%`: perhaps. */
  readonly isUncertain: boolean;
}

/** A point has one and the same start and end. An end that is not known, or not there yet, is left out. */
export interface EdtfTime {
  readonly isRange: boolean;
  readonly start: EdtfPoint | undefined;
  readonly end: EdtfPoint | undefined;
}

/** Reads EDTF (ISO 8601-2, the level 1 forms of the contract). The text must be on contract. */
export function parseEdtf(text: Edtf): EdtfTime {
  const [start, end] = text.split('/');
  if (end === undefined) {
    const point = pointOf(text);
    return { isRange: false, start: point, end: point };
  }
  return { isRange: true, start: pointOf(start ?? ''), end: pointOf(end) };
}

/** What a period may begin or end with: a decade, a year, a month or a day, all of them certain. */
export const periodEnd = /^(\d{3}X|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/;

/** Whether a period ends before it begins, so that nothing can lie in it. One without a beginning or an end does not. */
export const isBackwards = (from: Edtf | undefined, to: Edtf | undefined): boolean =>
  Boolean(from && to && spanOf(parseEdtf(from)).first > spanOf(parseEdtf(to)).last);

function pointOf(text: string): EdtfPoint | undefined {
  if (text === '..') return undefined;
  const mark = text.slice(-1);
  const date = '~?%'.includes(mark) ? text.slice(0, -1) : text;
  const isDay = date.length === 10;
  const isMonth = date.length === 7;
  return {
    precision: isDay ? 'day' : isMonth ? 'month' : date.endsWith('X') ? 'decade' : 'year',
    first: isDay ? date : isMonth ? `${date}-01` : `${date.replace('X', '0')}-01-01`,
    last: isDay ? date : isMonth ? `${date}-31` : `${date.replace('X', '9')}-12-31`,
    isApproximate: '~%'.includes(mark),
    isUncertain: '?%'.includes(mark),
  };
}

/** Before every day, and after: what an open end stands for in comparisons. */
const dawn = '0000-01-01';
const dusk = '9999-12-31';

/** The days that a time spans at most. */
export type EdtfSpan = Pick<EdtfPoint, 'first' | 'last'>;

export const spanOf = ({ start, end }: EdtfTime): EdtfSpan => ({
  first: start?.first ?? dawn,
  last: end?.last ?? dusk,
});

/** Whether any of the days lies in the period. Its ends are EDTF points such as `1990` or `2017-05`, both included. */
export const isWithin = (
  { first, last }: EdtfSpan,
  from: EdtfPoint | undefined,
  to: EdtfPoint | undefined,
): boolean => last >= (from?.first ?? dawn) && first <= (to?.last ?? dusk);
