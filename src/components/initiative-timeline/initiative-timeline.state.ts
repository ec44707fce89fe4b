import type { InitiativeQuery } from '../../backend/initiative-query.ts';
import type { Initiative, InitiativeStatus } from '../../contracts/index.ts';
import { isWithin, parseEdtf } from '../../time/index.ts';

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

export const filterNames = [
  'area',
  'status',
  'party',
  'from',
  'to',
  'text',
] as const satisfies readonly (keyof Filters)[];

export const isFiltered = (filters: Filters): boolean => filterNames.some((name) => filters[name]);

export interface PeriodProblems {
  readonly from?: 'form' | undefined;
  /** `order`: it lies before the beginning. */
  readonly to?: 'form' | 'order' | undefined;
}

const periodEnd = /^(\d{3}X|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/;

/** What is wrong with the period as it was written: its ends are years, or other EDTF points. */
export function periodProblems({ from, to }: Filters): PeriodProblems {
  const [fromForm, toForm] = [from, to].map((end) => (end && !periodEnd.test(end) ? 'form' : undefined));
  const isReversed = from && to && !fromForm && !toForm && isAfter(from, to);
  return { from: fromForm, to: isReversed ? 'order' : toForm };
}

const isAfter = (from: string, to: string): boolean =>
  (parseEdtf(from).start?.first ?? '') > (parseEdtf(to).end?.last ?? '');

/** The query for the filters. Attributes are written by hand: what is no status or no time is left out of it. */
export function queryFor(filters: Filters, order: string): InitiativeQuery {
  const problems = periodProblems(filters);
  return {
    order: order === 'newest' ? 'newest' : 'oldest',
    area: filters.area || undefined,
    status: statuses.find((status) => status === filters.status),
    party: filters.party || undefined,
    from: (!problems.from && filters.from) || undefined,
    to: (!problems.to && filters.to) || undefined,
    text: filters.text || undefined,
  };
}

/** The calendar day in Sweden at an instant, `YYYY-MM-DD`. */
export const swedishDay = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(instant));

/** Whether a day lies in the period of a query. */
export const isDayShown = (day: string, { from, to }: InitiativeQuery): boolean =>
  isWithin(parseEdtf(day), from ? parseEdtf(from).start : undefined, to ? parseEdtf(to).end : undefined);

/** The initiative that the address of the page points at: `#samrad-<id>`. */
export const linkedInitiative = (hash: string): string | undefined =>
  /^#samrad-([a-z0-9][a-z0-9-]{0,79})$/.exec(hash)?.[1];

/** A day to come that belongs in a calendar: of an initiative, or of one of its milestones. Both ends are included. */
export interface CalendarDay {
  readonly initiative: Initiative;
  readonly title: Initiative['title'];
  readonly first: string;
  readonly last: string;
}

/** The days from `today` on that are known to the day; a month or a year is no appointment. What is called off has none. */
export function daysToCome(initiatives: readonly Initiative[], today: string): CalendarDay[] {
  return initiatives.flatMap((initiative) => {
    if (initiative.status === 'cancelled' || initiative.status === 'completed') return [];
    return [initiative, ...(initiative.milestones ?? [])].flatMap(({ title, when }) => {
      const { start, end } = parseEdtf(when);
      const isKnown = start?.precision === 'day' && end?.precision === 'day' && start.first <= end.last;
      return isKnown && end.last >= today ? [{ initiative, title, first: start.first, last: end.last }] : [];
    });
  });
}
