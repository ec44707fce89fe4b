import * as z from 'zod/mini';
import { Id } from './text.ts';

/** What somebody chose: one option id, several, or some or all in order, as the poll's choice says. The rest as of a response. */
export const Vote = z.strictObject({
  choice: z.array(Id).check(z.minLength(1), z.maxLength(100)),
  proof: z.optional(z.string().check(z.maxLength(4_000))),
  website: z.optional(z.string().check(z.maxLength(2_000))),
});
export type Vote = z.infer<typeof Vote>;

/** Counted for good when this arrives. The receipt is shown once and kept only as a hash. */
export const VoteReceipt = z.strictObject({ receipt: z.string() });
export type VoteReceipt = z.infer<typeof VoteReceipt>;
