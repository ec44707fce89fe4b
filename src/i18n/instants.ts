import { dialect } from './dialect.ts';

/** `23 november 2026 kl. 14:03` from an instant; the clock is Sweden's, as the deadline is. */
export const instantInWords = (instant: string | Date, locale: string): string =>
  new Intl.DateTimeFormat(dialect(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));

/**
 * `tisdag 17 mars 2026 kl. 18:30` from a day and a time of day, or the day alone: by the clock of the place, wherever the
 * reader is.
 */
export const occasionInWords = (day: string, time: string | undefined, locale: string): string =>
  new Intl.DateTimeFormat(dialect(locale), {
    dateStyle: 'full',
    ...(time && { timeStyle: 'short' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T${time ?? '00:00'}Z`));
