import type { Initiative } from '../../contracts/index.ts';
import { parseEdtf } from '../../time/index.ts';

/** A day to come that belongs in a calendar: of an initiative, or of one of its milestones. Both ends are included. */
export interface CalendarDay {
  readonly initiative: Initiative;
  readonly title: Initiative['title'];
  /** Which of its milestones it is, from 1; 0 for the initiative as a whole. */
  readonly milestone: number;
  readonly first: string;
  readonly last: string;
}

/** What is over, or called off, has no days to come. */
export const mayHaveDaysToCome = (status: string): boolean =>
  status !== 'cancelled' && status !== 'completed';

/**
 * The days from `today` on that are known to the day, the nearest first; a month or a year is no appointment.
 */
export function daysToCome(initiatives: readonly Initiative[], today: string): CalendarDay[] {
  const days = initiatives.flatMap((initiative) => {
    if (!mayHaveDaysToCome(initiative.status)) return [];
    return [initiative, ...(initiative.milestones ?? [])].flatMap(({ title, when }, milestone) => {
      const { start, end } = parseEdtf(when);
      const isKnown = start?.precision === 'day' && end?.precision === 'day' && start.first <= end.last;
      return isKnown && end.last >= today
        ? [{ initiative, title, milestone, first: start.first, last: end.last }]
        : [];
    });
  });
  return days.sort((a, b) => a.first.localeCompare(b.first));
}
