const hour = 60 * 60 * 1000;
/** The earliest day of a month, of those with 31 days, that can be its last Sunday. */
const lastSunday = 25;

/**
 * The calendar day in Sweden at an instant, `YYYY-MM-DD`. By the rule of the summer time (directive 2000/84/EC) and
 * not by `Intl`, which would keep a list waiting. Deadlines go by `stockholm.ts`, which follows the law's changes.
 */
export function swedishDay(instant: Date): string {
  const winter = new Date(instant.getTime() + hour);
  // The clocks are changed at one by UTC: within the day, so which day it is goes by the day alone.
  const isPast = winter.getUTCDate() - winter.getUTCDay() >= lastSunday;
  const month = winter.getUTCMonth() + Number(isPast);
  const isSummer = month > 2 && month < 10;
  return new Date(winter.getTime() + (isSummer ? hour : 0)).toISOString().slice(0, 10);
}
