import type { Initiative, PriorityArea } from '../../contracts/index.ts';

/** The tab that a key leads to from the current one, round the ends; nothing for other keys. */
export function tabAfter(
  ids: readonly string[],
  current: string,
  key: string,
  isRtl: boolean,
): string | undefined {
  const at = ids.indexOf(current);
  const by = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[key];
  if (by !== undefined) return ids.at((at + by) % ids.length);
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
