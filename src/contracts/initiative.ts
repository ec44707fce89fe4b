import * as z from 'zod/mini';
import { CalendarDate, Edtf } from './dates.ts';
import { PublishedDocument } from './document.ts';
import { Id, Link, LocalizedProse, LocalizedText, Source } from './text.ts';

export const InitiativeStatus = z.enum(['idea', 'planned', 'ongoing', 'completed', 'paused', 'cancelled']);
export type InitiativeStatus = z.infer<typeof InitiativeStatus>;

/** A step of an initiative, behind it or ahead. */
export const Milestone = z.strictObject({ when: Edtf, title: LocalizedText, source: z.optional(Source) });
export type Milestone = z.infer<typeof Milestone>;

/** Something that was, is or will be done. `asOf`: the day somebody last confirmed the status. `progress`: per cent. */
export const Initiative = z.strictObject({
  id: Id,
  title: LocalizedText,
  summary: z.optional(LocalizedProse),
  when: Edtf,
  status: InitiativeStatus,
  asOf: z.optional(z.union([CalendarDate, Edtf])),
  progress: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  areas: z.optional(z.array(Id).check(z.maxLength(50))),
  parties: z.optional(z.array(Id).check(z.maxLength(100))),
  milestones: z.optional(z.array(Milestone).check(z.maxLength(100))),
  links: z.optional(z.array(Link).check(z.maxLength(50))),
  documents: z.optional(z.array(PublishedDocument).check(z.maxLength(50))),
  source: z.optional(Source),
  parent: z.optional(Id),
  consultations: z.optional(z.array(Id).check(z.maxLength(50))),
});
export type Initiative = z.infer<typeof Initiative>;
