import { dialect } from './dialect.ts';

/** `23 november 2026 kl. 14:03` from an instant; the clock is Sweden's, as the deadline is. */
export const instantInWords = (instant: string | Date, locale: string): string =>
  new Intl.DateTimeFormat(dialect(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));
