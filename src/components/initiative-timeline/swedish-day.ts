/**
 * The calendar day in Sweden at an instant, `YYYY-MM-DD`. `time` knows where a day begins and ends too, which
 * somebody who reads a list should not have to fetch.
 */
export const swedishDay = (instant: string): string =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
