import * as z from 'zod/mini';
import { Edtf } from './dates.ts';
import { FollowUp } from './follow-up.ts';
import { Initiative } from './initiative.ts';
import { Notices } from './notices.ts';
import { OpenData } from './open-data.ts';
import { Party, Publisher } from './party.ts';
import { Goal, PriorityArea } from './priority-area.ts';
import { Id, LanguageTag, Link, LocalizedProse, LocalizedText, Source } from './text.ts';

/** What parties have agreed on in writing (avtal). `parties`: ids in the dialogue. `when`: for how long it holds, or from when. */
export const Agreement = z.strictObject({
  id: Id,
  title: LocalizedText,
  status: z.enum(['planned', 'signed', 'ended']),
  when: Edtf,
  parties: z.array(Id).check(z.minLength(1), z.maxLength(50)),
  source: z.optional(Source),
});
export type Agreement = z.infer<typeof Agreement>;

const mostInitiatives = z.maxLength(20_000);

/** The whole that a site embeds parts of (samverkan). */
export const Dialogue = z.strictObject({
  id: Id,
  title: LocalizedText,
  summary: LocalizedProse,
  languages: z.array(LanguageTag).check(z.minLength(1), z.maxLength(20)),
  publisher: Publisher,
  parties: z.array(Party).check(z.maxLength(200)),
  agreements: z.array(Agreement).check(z.maxLength(50)),
  goals: z.array(Goal).check(z.maxLength(200)),
  areas: z.array(PriorityArea).check(z.maxLength(100)),
  initiatives: z.array(Initiative).check(mostInitiatives),
  consultations: z.array(Id).check(z.maxLength(500)),
  polls: z.array(Id).check(z.maxLength(500)),
  followUps: z.array(FollowUp).check(z.maxLength(100)),
  notices: z.optional(Notices),
  openData: z.optional(OpenData),
  links: z.optional(z.array(Link).check(z.maxLength(50))),
});
export type Dialogue = z.infer<typeof Dialogue>;

/** A dialogue as it is given out: its initiatives and follow-ups have calls of their own. */
export const PublishedDialogue = z.omit(Dialogue, { initiatives: true, followUps: true });
export type PublishedDialogue = z.infer<typeof PublishedDialogue>;

/** All of a dialogue but what each initiative says: a long one is checked by this, and then `Initiative` by `Initiative`. */
export const DialogueAround = z.extend(Dialogue, {
  initiatives: z.array(z.unknown()).check(mostInitiatives),
});
