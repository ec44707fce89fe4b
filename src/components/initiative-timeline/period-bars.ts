import { spanOf, type EdtfTime } from '../../time/index.ts';
import { mostLanes } from './lanes.ts';

/** A row of the timeline, by the days that it spans, `YYYY-MM-DD`. `isPeriod`: a bar shows how long. */
export interface Extent {
  readonly first: string;
  readonly last: string;
  /** The first day that may be its last: a bar that ends in 2017 reaches to the first row of that year, not over all of it. */
  readonly until: string;
  readonly isPeriod: boolean;
  /** It has no end yet. */
  readonly isOpen: boolean;
}

/**
 * A piece of a bar beside one row: `from` its marker down, down `to` its marker, `through`, or `within` the row alone.
 * Side by side with others it has a lane of its own, from 0.
 */
export interface BarPiece {
  readonly lane: number;
  readonly part: 'from' | 'to' | 'through' | 'within';
  readonly isOpen: boolean;
}

/**
 * The bars beside each row. A bar reaches from the row of its period over all that began before the period ends.
 * The rows are in order of their first day; `isNewestFirst` turns that round.
 */
export function barsBeside(
  rows: readonly Extent[],
  isNewestFirst: boolean,
): readonly (readonly BarPiece[])[] {
  const pieces: BarPiece[][] = rows.map(() => []);
  const taken: number[] = [];
  for (const { top, bottom, isOpen } of reaches(rows, isNewestFirst)) {
    const lane = Array.from({ length: mostLanes }, (_, one) => one).find((one) => (taken[one] ?? -1) < top);
    if (lane === undefined) continue;
    taken[lane] = bottom;
    for (let row = top; row <= bottom; row++) {
      const part =
        top === bottom ? 'within' : row === top ? 'from' : row === bottom ? 'to' : ('through' as const);
      const isEnd = row === (isNewestFirst ? top : bottom);
      pieces[row]?.push({ lane, part, isOpen: isOpen && isEnd });
    }
  }
  return pieces;
}

/** The days that a time spans as a row. What has no end yet reaches to today. */
export function extentOf(time: EdtfTime, today: string): Extent {
  const { first, last } = spanOf(time);
  const now = today > first ? today : first;
  const isOpen = time.isRange && !time.end;
  return {
    first,
    last: isOpen ? now : last,
    until: isOpen ? now : (time.end?.first ?? last),
    isPeriod: time.isRange,
    isOpen,
  };
}

/** The first and the last row beside which each bar stands, from the top. */
function reaches(rows: readonly Extent[], isNewestFirst: boolean) {
  return rows
    .flatMap((row, index) => {
      if (!row.isPeriod) return [];
      const far = farthest(rows, index, isNewestFirst ? -1 : 1);
      return [{ top: Math.min(index, far), bottom: Math.max(index, far), isOpen: row.isOpen }];
    })
    .sort((a, b) => a.top - b.top);
}

/** The row in a direction where a period ends. Bisected: there may be ten thousand rows. */
function farthest(rows: readonly Extent[], index: number, direction: 1 | -1): number {
  const { until = '', last = '' } = rows[index] ?? {};
  const firstDay = (steps: number) => rows[index + direction * steps]?.first ?? '~';
  let [reached, beyond] = [0, direction === 1 ? rows.length - index : index + 1];
  while (beyond - reached > 1) {
    const middle = (reached + beyond) >> 1;
    if (firstDay(middle) < until) reached = middle;
    else beyond = middle;
  }
  if (firstDay(reached + 1) <= last) reached++;
  return index + direction * reached;
}
