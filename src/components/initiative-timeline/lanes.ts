import type { Row } from './chronology.ts';

/** More bars than this beside each other say nothing to anybody; the words say how long each period is. */
export const mostLanes = 4;

/** How many lanes are kept free for the bars, whose code comes after the list. */
export const keptLanes = (rows: readonly Row[]): number =>
  Math.min(rows.filter(({ time }) => time.isRange).length, mostLanes);
