import { en } from 'zod/locales';
import type * as z from 'zod/mini';
import type { Fault, Path } from './finding.ts';

type Issue = z.core.$ZodIssue;

/** What keeps a value from being on contract. Nothing where it is. */
export function contractFaults(schema: z.ZodMiniType, value: unknown, has: (path: Path) => boolean): Fault[] {
  const { error } = schema.safeParse(value, { error: en().localeError });
  return (error?.issues ?? []).flatMap((issue) => faultsOf(issue, [], has));
}

function faultsOf(issue: Issue, around: Path, has: (path: Path) => boolean): Fault[] {
  const path = [...around, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'is an unknown key; see the spelling',
    }));
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => faultsOf(inner, path, has));
    if (issue.errors.length > 0) return [{ path, message: 'has none of the shapes that may stand here' }];
  }
  return [{ path, message: has(path) ? issue.message : 'is missing' }];
}

/** The one that fits best, where one does: with the fewest faults. */
function likeliest(branches: readonly Issue[][]): Issue[] | undefined {
  const fewest = Math.min(...branches.map((issues) => issues.length));
  const best = branches.filter((issues) => issues.length === fewest);
  return best.length === 1 ? best[0] : undefined;
}
