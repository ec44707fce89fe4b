/** Below this a count is small, and so many votes or answers make one step of what is told meanwhile (requirements, P7). */
export const thresholdOf = ({ threshold = 5 }: { readonly threshold?: number | undefined }): number =>
  threshold;

/** Whether a count is so small that it may single somebody out. A threshold of 1 hides nothing. */
export const isSmall = (count: number, threshold: number): boolean => threshold > 1 && count < threshold;

/** The same of people who may not be there at all: nobody gives nobody away. */
export const isFew = (count: number, threshold: number): boolean => count > 0 && isSmall(count, threshold);

/**
 * Hides every count below `threshold`, and as many more as it takes for none to be worked out from the others.
 * What is hidden is everything up to some count, and holds at least two different counts. So any two of them could
 * change places and give the very same result, whatever else is known of their sum: each could be another.
 * Only where all options are alike is there no other to hide; then all are hidden, and told is the total alone.
 */
export function hideSmallCells(cells: readonly number[], threshold: number): (number | null)[] {
  if (threshold <= 1) return [...cells];
  const sizes = [...new Set(cells)].sort((a, b) => a - b);
  const small = sizes.filter((size) => size < threshold);
  const most = small.length === 1 ? (sizes[1] ?? small[0]) : small.at(-1);
  return most === undefined ? [...cells] : cells.map((cell) => (cell <= most ? null : cell));
}

/**
 * The same where each of `of` answers could choose several: that nearly all chose something tells as much of the
 * few who did not, so a count that near to all is small as well.
 */
export function hideSmallShares(cells: readonly number[], of: number, threshold: number): (number | null)[] {
  const hidden = hideSmallCells(
    cells.map((cell) => Math.min(cell, of - cell)),
    threshold,
  );
  return cells.map((cell, i) => (hidden[i] === null ? null : cell));
}

/**
 * The same where `rest` more chose what is no longer shown at all: how many they are is told by the others, so that it is
 * a count as well.
 */
export function hideSmallParts(cells: readonly number[], rest: number, threshold: number): (number | null)[] {
  const parts = isFew(rest, threshold) ? [...cells, rest] : cells;
  return hideSmallCells(parts, threshold).slice(0, cells.length);
}

/**
 * What may be told again and again while counts grow: all of them, or none as long as one has to be hidden. Which are
 * hidden beside it changes from one time to the next, and what was shown once would tell them.
 */
export const allOrNone = (cells: readonly (number | null)[]): (number | null)[] =>
  cells.includes(null) ? cells.map(() => null) : [...cells];
