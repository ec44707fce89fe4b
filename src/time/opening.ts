import type { Consultation, ConsultationStatus } from '../contracts/index.ts';
import { lastDayOf } from './last-day.ts';
import { endOfDay, startOfDay } from './stockholm.ts';

type Schedule = Pick<Consultation, 'opens' | 'closes' | 'extendedTo' | 'gracePeriod' | 'stage'>;

/** Whether something can be answered; `grace` is the time after its last day in which what was begun is still taken. */
export type Opening = 'upcoming' | 'open' | 'grace' | 'closed';

export const opensAt = ({ opens }: Schedule): Date | undefined => (opens ? startOfDay(opens) : undefined);

/** The last day counts whole. */
export function closesAt(consultation: Schedule): Date | undefined {
  const lastDay = lastDayOf(consultation);
  return lastDay ? endOfDay(lastDay) : undefined;
}

/** The end of the time in which what somebody was writing is still taken. */
export function graceEndsAt(consultation: Schedule): Date | undefined {
  const closes = closesAt(consultation);
  return closes && new Date(closes.getTime() + (consultation.gracePeriod ?? 0) * 60_000);
}

/** Whether it can be answered, by the clock that decides and by what its publisher says of it. */
export function openingAt(consultation: Schedule, now: Date): Opening {
  const { stage } = consultation;
  if (stage === 'under-analysis' || stage === 'decided') return 'closed';
  const isPast = (instant: Date | undefined) => instant !== undefined && instant <= now;
  const opens = opensAt(consultation);
  if (opens && !isPast(opens)) return 'upcoming';
  if (!isPast(closesAt(consultation))) return 'open';
  return isPast(graceEndsAt(consultation)) ? 'closed' : 'grace';
}

/**
 * What is said of it to readers: in the grace period it is closed to whoever has not begun. A poll has no such period:
 * nothing is being written.
 */
export function statusAt(
  poll: Schedule & { readonly stage?: 'draft' | 'published' | undefined },
  now: Date,
): 'upcoming' | 'open' | 'closed';
export function statusAt(consultation: Schedule, now: Date): ConsultationStatus;
export function statusAt(consultation: Schedule, now: Date): ConsultationStatus {
  if (consultation.stage === 'under-analysis' || consultation.stage === 'decided') return consultation.stage;
  const opening = openingAt(consultation, now);
  return opening === 'grace' ? 'closed' : opening;
}
