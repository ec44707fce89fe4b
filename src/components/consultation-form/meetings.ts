import type { Meeting } from '../../contracts/index.ts';

/**
 * The meetings that are to come on `today`, `YYYY-MM-DD`, the next one first, and those that have been, the latest first.
 * How long a meeting lasts is not said, so it is to come for the whole of its day.
 */
export function meetingsOn(
  today: string,
  meetings: readonly Meeting[],
): { readonly coming: readonly Meeting[]; readonly past: readonly Meeting[] } {
  const inOrder = [...meetings].sort((a, b) => (beginning(a) < beginning(b) ? -1 : 1));
  return {
    coming: inOrder.filter(({ date }) => date >= today),
    past: inOrder.filter(({ date }) => date < today).reverse(),
  };
}

/** `2026-03-17T18:30`, or the day alone, which sorts first; as `datetime` of a `<time>` has it. */
export const beginning = ({ date, time }: Meeting): string => (time ? `${date}T${time}` : date);
