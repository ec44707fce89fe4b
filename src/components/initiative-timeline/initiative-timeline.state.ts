import type { InitiativeQuery } from '../../backend/initiatives/initiative-query.ts';
import type { InitiativeStatus } from '../../contracts/index.ts';
import { isBackwards, periodEnd } from '../../time/index.ts';

/** Every status, in the order that filters show them. */
export const statuses = [
  'completed',
  'ongoing',
  'planned',
  'idea',
  'paused',
  'cancelled',
] as const satisfies readonly InitiativeStatus[];

/** What the reader wants to see; what is left out or empty filters nothing. */
export interface Filters {
  readonly area?: string | undefined;
  readonly status?: string | undefined;
  readonly party?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
}

/** The filters that the page can set, too. */
export const inAttributes = ['area', 'status', 'from', 'to'] as const;

export const isFiltered = ({ area, status, party, from, to, text }: Filters): boolean =>
  Boolean(area || status || party || from || to || text);

export interface PeriodProblems {
  readonly from?: 'form' | undefined;
  /** `order`: it lies before the beginning. */
  readonly to?: 'form' | 'order' | undefined;
}

/** What is wrong with the period as it was written: its ends are years, or other EDTF points. */
export function periodProblems({ from, to }: Filters): PeriodProblems {
  const [fromForm, toForm] = [from, to].map((end) => (end && !periodEnd.test(end) ? 'form' : undefined));
  const isReversed = !fromForm && !toForm && isBackwards(from, to);
  return { from: fromForm, to: isReversed ? 'order' : toForm };
}

/** The query for the filters. Attributes are written by hand: what is no status and no time is left out of it. */
export function queryFor({ status, ...filters }: Filters, order: string): InitiativeQuery {
  const problems = periodProblems(filters);
  return {
    ...filters,
    status: statuses.find((one) => one === status),
    from: problems.from ? undefined : filters.from,
    to: problems.to ? undefined : filters.to,
    order: order === 'newest' ? order : 'oldest',
  };
}
