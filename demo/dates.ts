/** Days from today until each example opens. The rest of its dates move along, so the JSON files decide how long it lasts. */
const opensIn: Readonly<Record<string, number>> = {
  'ny-samverkansoverenskommelse': -14,
  elevutbyte: -14,
  'viktigaste-samverkansomradet': -14,
  'dialog-om-samarbetet': 21,
  'den-smarta-staden': -200,
};

const dayInMs = 24 * 60 * 60 * 1000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The text of a content document with its days moved. A document that is not in the table stays as it is. */
export function movedToToday(json: string, today: string): string {
  const { id, opens } = JSON.parse(json) as { id: string; opens?: string };
  const daysUntil = opensIn[id];
  if (daysUntil === undefined || opens === undefined) return json;
  const by = Date.parse(today) + daysUntil * dayInMs - Date.parse(opens);
  const moved: unknown = JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' && day.test(value) ? dayOf(Date.parse(value) + by) : value,
  );
  return `${JSON.stringify(moved, null, 2)}\n`;
}

/** The day it is in Sweden, `YYYY-MM-DD`. */
export const swedishDay = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(instant);

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
