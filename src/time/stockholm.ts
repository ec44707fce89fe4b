const zone = 'Europe/Stockholm';
const hour = 60 * 60 * 1000;

let format: Intl.DateTimeFormat | undefined;

/**
 * Day and time in Sweden, `2026-11-25 14:03:00`, which spreadsheets read as a time. The format is made when somebody asks:
 * that takes longer than all that comes after it.
 */
export const clockAt = (instant: Date | number): string =>
  (format ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })).format(instant);

/** The day that was asked for last, and where it begins and ends: most who ask, ask about now. */
let last = { day: '', from: NaN, until: NaN };

/** The day in Sweden, `YYYY-MM-DD`. */
export function dayAt(instant: Date): string {
  const time = instant.getTime();
  if (!(time >= last.from && time < last.until)) {
    const day = clockAt(instant).slice(0, 10);
    last = { day, from: startOf(day), until: endOf(day) };
  }
  return last.day;
}

/** The instant at which a day, `YYYY-MM-DD`, begins in Sweden: one or two hours before it does in UTC. */
export const startOfDay = (day: string): Date => new Date(startOf(day));

/** The instant at which a day is over in Sweden, and the next begins. */
export const endOfDay = (day: string): Date => new Date(endOf(day));

const startOf = remembered((day) => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const ahead = [1, 2].find((hours) => clockAt(midnight - hours * hour) === `${day} 00:00:00`) ?? 1;
  return midnight - ahead * hour;
});

const endOf = remembered((day) => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour);
  return startOf(next.toISOString().slice(0, 10));
});

/** Days are worked out once: there are no more of them than content names, and each request asks about some. */
function remembered(workOut: (day: string) => number): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const instant = known.get(day) ?? workOut(day);
    known.set(day, instant);
    return instant;
  };
}
