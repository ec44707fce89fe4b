import type { Dialogue, Initiative, Poll } from '../../contracts/index.ts';
import { dayFaults } from './day-faults.ts';
import type { Fault } from './finding.ts';
import { dangling, danglingOne, idsOf, repeatedIds } from './id-faults.ts';
import { verificationFaults } from './verification-faults.ts';
import type { Neighbours } from './neighbours.ts';

const listsOfOwn = ['parties', 'agreements', 'goals', 'areas', 'initiatives', 'followUps'] as const;

/** Ids that stand for nothing, and ids that stand for two things. */
export function dialogueFaults(dialogue: Dialogue, { ids }: Neighbours): Fault[] {
  const parties = idsOf(dialogue.parties);
  const goals = idsOf(dialogue.goals);
  const areas = idsOf(dialogue.areas);
  const initiatives = idsOf(dialogue.initiatives);
  return [
    ...listsOfOwn.flatMap((list) => repeatedIds(dialogue[list], [list])),
    ...dangling(dialogue.consultations, ids.consultations, ['consultations'], 'consultation'),
    ...dangling(dialogue.polls, ids.polls, ['polls'], 'poll'),
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
        ids.consultations,
        ['initiatives', i, 'consultations'],
        'consultation',
      ),
      ...danglingOne(initiative.parent, initiatives, ['initiatives', i, 'parent'], 'initiative'),
    ]),
    ...circles(dialogue.initiatives),
    ...dialogue.followUps.flatMap((followUp, i) =>
      followUp.areas.flatMap((part, j) => [
        ...danglingOne(part.area, areas, ['followUps', i, 'areas', j, 'area'], 'area'),
        ...dangling(part.initiatives, initiatives, ['followUps', i, 'areas', j, 'initiatives'], 'initiative'),
        ...(part.goals ?? []).flatMap(({ goal }, k) =>
          danglingOne(goal, goals, ['followUps', i, 'areas', j, 'goals', k, 'goal'], 'goal'),
        ),
      ]),
    ),
  ];
}

export function pollFaults(poll: Poll, { ids, dialogues }: Neighbours): Fault[] {
  const dialogue = poll.dialogue === undefined ? undefined : dialogues.get(poll.dialogue);
  return [
    ...(ids.consultations.has(poll.id)
      ? [{ path: ['id'], message: `"${poll.id}" is a consultation too; give one of them another id` }]
      : []),
    ...dayFaults(poll),
    ...repeatedIds(poll.options, ['options']),
    ...verificationFaults(poll),
    ...danglingOne(poll.dialogue, ids.dialogues, ['dialogue'], 'dialogue'),
    ...(dialogue === undefined ? [] : danglingOne(poll.area, idsOf(dialogue.areas), ['area'], 'area')),
  ];
}

/** Initiatives that are parts of themselves. Each circle is told once, where it is met first. */
function circles(initiatives: readonly Initiative[]): Fault[] {
  const parents = new Map(initiatives.map(({ id, parent }) => [id, parent]));
  const looked = new Set<string>();
  return initiatives.flatMap(({ id: start }, i) => {
    const way: string[] = [];
    let id: string | undefined = start;
    for (; id !== undefined && !looked.has(id); id = parents.get(id)) {
      looked.add(id);
      way.push(id);
    }
    const circle = id === undefined || !way.includes(id) ? [] : [...way.slice(way.indexOf(id)), id];
    if (circle.length === 0) return [];
    return [{ path: ['initiatives', i, 'parent'], message: `goes round in a circle: ${circle.join(' < ')}` }];
  });
}
