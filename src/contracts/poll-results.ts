import * as z from 'zod/mini';
import { Instant } from './dates.ts';
import { Guarantee } from './participation.ts';
import { Id } from './text.ts';

const count = z.int().check(z.minimum(0));

/** `votes`: how many chose the option, of a ranking how many put it first; nothing where so few did that it is not shown. */
export const OptionResult = z.strictObject({ id: Id, votes: z.nullable(count) });
export type OptionResult = z.infer<typeof OptionResult>;

/** `total`: how many people voted, which is the base of every share. `guarantee` says what one vote stands for. */
export const PollResults = z.strictObject({
  total: count,
  options: z.array(OptionResult),
  asOf: Instant,
  guarantee: Guarantee,
});
export type PollResults = z.infer<typeof PollResults>;
