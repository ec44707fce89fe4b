import type { Fault, Path } from './finding.ts';

type Named = readonly { readonly id: string }[];
type Known = { has(id: string): boolean };

export const idsOf = (list: Named): Known => new Set(list.map(({ id }) => id));

/** An id that stands for nothing. */
export const danglingOne = (id: string | undefined, known: Known, path: Path, what: string): Fault[] =>
  id === undefined || known.has(id) ? [] : [{ path, message: `there is no ${what} "${id}"` }];

export const dangling = (
  ids: readonly string[] | undefined,
  known: Known,
  path: Path,
  what: string,
): Fault[] => (ids ?? []).flatMap((id, i) => danglingOne(id, known, [...path, i], what));

/** Ids that stand for two things. `seen`: those that are taken already; what is met is added. */
export function repeatedIds(list: Named, path: Path, seen = new Set<string>()): Fault[] {
  return list.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: [...path, i, 'id'], message: `the id "${id}" stands twice` }];
  });
}
