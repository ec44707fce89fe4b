import type { Consultation } from '../../../contracts/index.ts';
import { lastDayOf } from '../../../time/index.ts';

/** The last day that answers are kept, `YYYY-MM-DD`; nothing where that cannot be told. */
export function keptUntil(consultation: Consultation): string | undefined {
  const { retention } = consultation;
  if (retention?.until !== undefined) return retention.until;
  const lastDay = lastDayOf(consultation);
  if (retention?.months === undefined || lastDay === undefined) return undefined;
  return monthsAfter(lastDay, retention.months);
}

/** The same day of a later month, or its last where it is shorter. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}
