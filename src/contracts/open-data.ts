import * as z from 'zod/mini';
import { ContactPoint } from './party.ts';
import { Url } from './text.ts';

/** What a catalogue of open data is told: the licence, CC0 unless another is given, and where people turn with questions. */
export const OpenData = z.strictObject({
  licence: z.optional(Url),
  contactPoint: z.optional(ContactPoint),
});
export type OpenData = z.infer<typeof OpenData>;
