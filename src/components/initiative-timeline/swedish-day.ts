const hour = 60 * 60 * 1000;
const march = 2;
const october = 9;

/**
 * The calendar day in Sweden at an instant, `YYYY-MM-DD`. By the rule of the summer time (directive 2000/84/EC) and
 * not by `Intl`, which would keep a list waiting. Deadlines go by `time/stockholm.ts`, which follows the law's changes.
 */
export function swedishDay(instant: string): string {
  const time = Date.parse(instant);
  const year = new Date(time).getUTCFullYear();
  const isSummer = time >= lastSunday(year, march) && time < lastSunday(year, october);
  return new Date(time + (isSummer ? 2 : 1) * hour).toISOString().slice(0, 10);
}

/** At 01:00 UTC, when the clocks of the Union are changed. Both months have 31 days. */
function lastSunday(year: number, month: typeof march | typeof october): number {
  const day = new Date(Date.UTC(year, month, 31, 1));
  return day.setUTCDate(31 - day.getUTCDay());
}
