const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-11-23T13:03:00.000Z` -> `2026-11-23 14:03:00`, which spreadsheets read as a time. */
export const swedishTime = (instant: string): string => format.format(new Date(instant));
