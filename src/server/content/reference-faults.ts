import type { Content } from '../../backend/content.ts';
import type { Consultation, Dialogue, Poll } from '../../contracts/index.ts';
import type { Fault, Path } from './finding.ts';

type Named = readonly { readonly id: string }[];
type Known = { has(id: string): boolean };

const listsOfOwn = ['parties', 'agreements', 'goals', 'areas', 'initiatives', 'followUps'] as const;

/** Ids that stand for nothing, and ids that stand for two things. */
export function dialogueFaults(dialogue: Dialogue, content: Content): Fault[] {
  const parties = idsOf(dialogue.parties);
  const goals = idsOf(dialogue.goals);
  const areas = idsOf(dialogue.areas);
  const initiatives = idsOf(dialogue.initiatives);
  return [
    ...listsOfOwn.flatMap((list) => repeatedIds(dialogue[list], [list])),
    ...dangling(dialogue.consultations, content.consultations, ['consultations'], 'consultation'),
    ...dangling(dialogue.polls, content.polls, ['polls'], 'poll'),
    ...dialogue.agreements.flatMap((agreement, i) =>
      dangling(agreement.parties, parties, ['agreements', i, 'parties'], 'party'),
    ),
    ...dialogue.areas.flatMap((area, i) => [
      ...dangling(area.goals, goals, ['areas', i, 'goals'], 'goal'),
      ...dangling(area.parties, parties, ['areas', i, 'parties'], 'party'),
      ...dangling(area.initiatives, initiatives, ['areas', i, 'initiatives'], 'initiative'),
    ]),
    ...dialogue.initiatives.flatMap((initiative, i) => [
      ...dangling(initiative.areas, areas, ['initiatives', i, 'areas'], 'area'),
      ...dangling(initiative.parties, parties, ['initiatives', i, 'parties'], 'party'),
      ...dangling(
        initiative.consultations,
        content.consultations,
        ['initiatives', i, 'consultations'],
        'consultation',
      ),
      ...danglingOne(initiative.parent, initiatives, ['initiatives', i, 'parent'], 'initiative'),
    ]),
    ...dialogue.followUps.flatMap((followUp, i) =>
      followUp.areas.flatMap((part, j) => [
        ...danglingOne(part.area, areas, ['followUps', i, 'areas', j, 'area'], 'area'),
        ...dangling(part.initiatives, initiatives, ['followUps', i, 'areas', j, 'initiatives'], 'initiative'),
        ...dangling(
          part.goals?.map(({ goal }) => goal),
          goals,
          ['followUps', i, 'areas', j, 'goals'],
          'goal',
        ),
      ]),
    ),
  ];
}

export const consultationFaults = (consultation: Consultation, content: Content): Fault[] =>
  danglingOne(consultation.dialogue, content.dialogues, ['dialogue'], 'dialogue');

export function pollFaults(poll: Poll, content: Content): Fault[] {
  const dialogue = poll.dialogue === undefined ? undefined : content.dialogues.get(poll.dialogue);
  return [
    ...repeatedIds(poll.options, ['options']),
    ...danglingOne(poll.dialogue, content.dialogues, ['dialogue'], 'dialogue'),
    ...(dialogue === undefined ? [] : danglingOne(poll.area, idsOf(dialogue.areas), ['area'], 'area')),
  ];
}

const idsOf = (list: Named): Known => new Set(list.map(({ id }) => id));

const danglingOne = (id: string | undefined, known: Known, path: Path, what: string): Fault[] =>
  id === undefined || known.has(id) ? [] : [{ path, message: `there is no ${what} "${id}"` }];

const dangling = (ids: readonly string[] | undefined, known: Known, path: Path, what: string): Fault[] =>
  (ids ?? []).flatMap((id, i) => danglingOne(id, known, [...path, i], what));

function repeatedIds(list: Named, path: Path): Fault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: [...path, i, 'id'], message: `the id "${id}" stands twice` }];
  });
}
