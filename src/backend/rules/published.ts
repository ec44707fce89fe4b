import type {
  Consultation,
  Dialogue,
  Poll,
  PublishedConsultation,
  PublishedDialogue,
  PublishedPoll,
} from '../../contracts/index.ts';
import { closesAt, statusAt } from '../../time/index.ts';
import type { Content } from '../content.ts';
import { outcomeAt } from '../outcome/results-policy.ts';
import { refusal } from '../refusal.ts';

/** A draft is not to be seen by anybody outside. */
export const isPublished = ({ stage }: { stage?: string | undefined }): boolean => stage !== 'draft';

/** A draft and what does not exist look the same from outside. */
export const published = <T extends { readonly stage?: string | undefined }>(document: T | undefined): T =>
  document && isPublished(document) ? document : notFound();

export function notFound(): never {
  throw refusal('not-found', 'Nothing of that name is published here.');
}

/** A consultation as it is given out at an instant of the clock that decides. Its outcome waits for its day. */
export function publishedConsultation(consultation: Consultation, now: Date): PublishedConsultation {
  const end = closesAt(consultation);
  return {
    ...consultation,
    ...(consultation.outcome && { outcome: outcomeAt(consultation, now) }),
    status: statusAt(consultation, now),
    now: now.toISOString(),
    ...(end && { closesAt: end.toISOString() }),
  };
}

/** A poll as it is given out at an instant of the clock that decides. */
export function publishedPoll({ verification: _, ...poll }: Poll, now: Date): PublishedPoll {
  const end = closesAt(poll);
  return {
    ...poll,
    status: statusAt(poll, now),
    now: now.toISOString(),
    ...(end && { closesAt: end.toISOString() }),
  };
}

/** A dialogue as it is given out: what has calls of its own is left to them. */
export function publishedDialogue({
  initiatives: _,
  followUps: __,
  ...dialogue
}: Dialogue): PublishedDialogue {
  return dialogue;
}

/** The same without the names of drafts, where the content tells which they are. */
export function withoutDrafts(
  dialogue: PublishedDialogue,
  { consultations, polls }: Content,
): PublishedDialogue {
  const shown = (documents: ReadonlyMap<string, { stage?: string | undefined }>) => (id: string) =>
    isPublished(documents.get(id) ?? {});
  return {
    ...dialogue,
    consultations: dialogue.consultations.filter(shown(consultations)),
    polls: dialogue.polls.filter(shown(polls)),
  };
}
