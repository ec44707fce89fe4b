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
