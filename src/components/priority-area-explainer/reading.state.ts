import type { Initiative, PriorityArea } from '../../contracts/index.ts';

/** How the tabs of a list lie: which way it runs, and whether they stand below each other. */
export interface TabLayout {
  readonly isRtl: boolean;
  readonly isStacked: boolean;
}

/** The tab that a key leads to from the current one, round the ends; nothing for other keys. */
export function tabAfter(
  ids: readonly string[],
  current: string,
  key: string,
  { isRtl, isStacked }: TabLayout,
): string | undefined {
  const right = isRtl ? -1 : 1;
  const aside = { ArrowRight: right, ArrowLeft: -right };
  const by = { ...aside, ...(isStacked && { ArrowDown: 1, ArrowUp: -1 }) }[key];
  if (by !== undefined) return ids.at((ids.indexOf(current) + by) % ids.length);
  if (key === 'Home') return ids[0];
  return key === 'End' ? ids.at(-1) : undefined;
}

/** The consultations that the initiatives of an area lead to, each once. */
export const consultationsOf = (initiatives: readonly Initiative[]): string[] => [
  ...new Set(initiatives.flatMap(({ consultations = [] }) => consultations)),
];

/** Those of an area: either side may name the other. */
export const initiativesOf = ({ id, initiatives }: PriorityArea, all: readonly Initiative[]): Initiative[] =>
  all.filter((one) => one.areas?.includes(id) || initiatives?.includes(one.id));
