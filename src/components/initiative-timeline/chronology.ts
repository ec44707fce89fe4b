import type { InitiativeQuery } from '../../backend/initiatives/initiative-query.ts';
import type { Initiative } from '../../contracts/index.ts';
import { isWithin, parseEdtf, spanOf, type EdtfTime } from '../../time/index.ts';

/** A line of the timeline: an initiative, or the day that it is. */
export interface Row {
  readonly initiative: Initiative | undefined;
  readonly time: EdtfTime;
  /** The year or decade that begins with it, and heads it; of what has no known beginning and comes last, until when it was. */
  readonly heading: EdtfTime | undefined;
}

export interface ChronologyOptions {
  readonly group: string;
  readonly isNewestFirst: boolean;
  /** `YYYY-MM-DD`; left out where today lies outside what is shown. */
  readonly today: string | undefined;
  /** The initiative before the first; `unknown` where there may be some: then nobody knows whether today stands there. */
  readonly after: Initiative | 'unknown' | undefined;
  /** The list ends at its end. */
  readonly endsWhole: boolean;
}

/** The initiatives, in the order they came, under their years or decades, with today in its place. */
export function chronologyOf(initiatives: readonly Initiative[], options: ChronologyOptions): Row[] {
  const rows: Omit<Row, 'heading'>[] = initiatives.map((initiative) => ({
    initiative,
    time: parseEdtf(initiative.when),
  }));
  const place = placeOfToday(rows, options);
  if (options.today && place !== undefined)
    rows.splice(place, 0, { initiative: undefined, time: parseEdtf(options.today) });
  let last = '';
  return rows.map((row) => {
    const key = keyOf(row.time, options.group);
    // What comes after a year must not seem to belong to it.
    const heading = key === last ? undefined : key ? parseEdtf(key) : row.time;
    last = key;
    return { ...row, heading };
  });
}

function placeOfToday(
  rows: readonly { readonly time: EdtfTime }[],
  { today, isNewestFirst, after, endsWhole }: ChronologyOptions,
): number | undefined {
  if (!today || !rows.length) return undefined;
  const isBeyond = (time: EdtfTime) => spanOf(time).first > today !== isNewestFirst;
  const place = rows.findIndex(({ time }) => isBeyond(time));
  if (place < 0) return endsWhole ? rows.length : undefined;
  const stands = place || !after || (after !== 'unknown' && !isBeyond(parseEdtf(after.when)));
  return stands ? place : undefined;
}

/**
 * The year or decade in which it begins, or may do so first, as EDTF: so each comes once, as the list is sorted. What has
 * no known beginning has none.
 */
function keyOf({ start }: EdtfTime, group: string): string {
  if (!start || group === 'none') return '';
  return group === 'year' ? start.first.slice(0, 4) : `${start.first.slice(0, 3)}X`;
}

/** Whether a day lies in the period of a query. */
export const isDayShown = (day: string, { from, to }: InitiativeQuery): boolean =>
  isWithin(
    { first: day, last: day },
    from ? parseEdtf(from).start : undefined,
    to ? parseEdtf(to).end : undefined,
  );
