const zone = 'Europe/Stockholm';
const hour = 60 * 60 * 1000;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });

/** The day in Sweden, `YYYY-MM-DD`. */
export const dayAt = (instant: Date): string => clock.format(instant).slice(0, 10);

/** The instant at which a day, `YYYY-MM-DD`, begins in Sweden: one or two hours before it does in UTC. */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const ahead = [1, 2].find((hours) => clock.format(midnight - hours * hour) === `${day} 00:00:00`) ?? 1;
  return new Date(midnight - ahead * hour);
}

/** The instant at which a day is over in Sweden, and the next begins. */
export function endOfDay(day: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour);
  return startOfDay(next.toISOString().slice(0, 10));
}
