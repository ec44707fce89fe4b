import { dialect } from './dialect.ts';

const stockholm = 'Europe/Stockholm';

/** `31 mars 2027` from `2027-03-31`. */
export const dayInWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(dialect(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `23 november 2026 kl. 14:03` from an instant; the clock is Sweden's, as the deadline is. */
export const instantInWords = (instant: string | Date, locale: string): string =>
  new Intl.DateTimeFormat(dialect(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: stockholm,
  }).format(new Date(instant));
