import * as z from 'zod/mini';
import { ParticipationLevel } from './participation.ts';
import { ContactPoint } from './party.ts';
import { Id, Link, LocalizedProse, LocalizedText, Source, Url } from './text.ts';

/** A goal, quoted as it stands, with where it stands. */
export const Goal = z.strictObject({ id: Id, quote: LocalizedText, source: Source });
export type Goal = z.infer<typeof Goal>;

const pixels = z.int().check(z.minimum(1), z.maximum(20_000));

/**
 * `alt`: the same in words, for whoever does not see it. `credit`: whose it is, shown beside it. `width` and `height`: of the
 * file, in pixels; its place is kept by them before it comes, or else as one of three by two.
 */
export const Picture = z.strictObject({
  url: Url,
  alt: LocalizedText,
  credit: z.optional(LocalizedText),
  width: z.optional(pixels),
  height: z.optional(pixels),
});
export type Picture = z.infer<typeof Picture>;

/** A field that the parties have agreed to work on. Goals, parties and initiatives are ids in the dialogue. */
export const PriorityArea = z.strictObject({
  id: Id,
  title: LocalizedText,
  summary: LocalizedText,
  easyRead: z.optional(LocalizedProse),
  why: z.optional(LocalizedProse),
  goals: z.optional(z.array(Id).check(z.maxLength(50))),
  parties: z.optional(z.array(Id).check(z.maxLength(100))),
  initiatives: z.optional(z.array(Id).check(z.maxLength(1_000))),
  influenceScope: z.optional(LocalizedProse),
  participationLevel: z.optional(ParticipationLevel),
  contact: z.optional(ContactPoint),
  image: z.optional(Picture),
  links: z.optional(z.array(Link).check(z.maxLength(50))),
  status: z.optional(z.enum(['proposed', 'current', 'closed'])),
  source: z.optional(Source),
});
export type PriorityArea = z.infer<typeof PriorityArea>;
