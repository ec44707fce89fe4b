import * as z from 'zod/mini';
import { CalendarDate } from './dates.ts';
import { FollowUp } from './follow-up.ts';
import { Initiative } from './initiative.ts';
import { Id } from './text.ts';

const count = z.int().check(z.minimum(0));

/**
 * Initiatives in order of time, from a cursor on. `next`: the cursor of the next page, or null at the end.
 * `total`: how many fit the whole query. `counts`: for each value of a filter, how many would fit with that
 * value in place of the one that is chosen. `today`: the day in Sweden when it was asked for.
 */
export const InitiativePage = z.strictObject({
  items: z.array(Initiative),
  next: z.nullable(z.string().check(z.maxLength(200))),
  total: count,
  counts: z.strictObject({
    area: z.record(Id, count),
    status: z.record(z.string(), count),
    party: z.record(Id, count),
  }),
  today: CalendarDate,
});
export type InitiativePage = z.infer<typeof InitiativePage>;

export const FollowUpList = z.strictObject({ items: z.array(FollowUp) });
export type FollowUpList = z.infer<typeof FollowUpList>;
