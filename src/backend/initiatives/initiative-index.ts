import type { Dialogue, Initiative } from '../../contracts/index.ts';
import { parseEdtf, spanOf, type EdtfTime } from '../../time/index.ts';

/** An initiative with what is asked of it, worked out once. */
export interface IndexedInitiative {
  readonly initiative: Initiative;
  readonly time: EdtfTime;
  /** Where it stands among others, as text that sorts: earliest first, in equal times by id. */
  readonly place: string;
  readonly areas: readonly string[];
  readonly parties: readonly string[];
  /** All that its words are looked for in, in lower case. */
  readonly words: string;
}

const indexes = new WeakMap<Dialogue, readonly IndexedInitiative[]>();

/** A dialogue's initiatives from the earliest on. A dialogue is never changed, so it is sorted once. */
export function initiativesInOrder(dialogue: Dialogue): readonly IndexedInitiative[] {
  const ready = indexes.get(dialogue);
  if (ready) return ready;
  const steps = indexing(dialogue);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same one by one, for who cannot wait for ten thousand. */
export function* indexing(dialogue: Dialogue): Generator<void, readonly IndexedInitiative[]> {
  const { initiatives, areas } = dialogue;
  const areasByInitiative = new Map<string, string[]>();
  for (const area of areas)
    for (const id of area.initiatives ?? [])
      areasByInitiative.set(id, [...(areasByInitiative.get(id) ?? []), area.id]);

  const index: IndexedInitiative[] = [];
  for (const initiative of initiatives) {
    const time = parseEdtf(initiative.when);
    const { first, last } = spanOf(time);
    index.push({
      initiative,
      time,
      place: `${first}_${last}_${initiative.id}`,
      // Either side may name the other.
      areas: [...new Set([...(initiative.areas ?? []), ...(areasByInitiative.get(initiative.id) ?? [])])],
      parties: initiative.parties ?? [],
      words: searchable(wordsOf(initiative).join('\n')),
    });
    yield;
  }
  index.sort((a, b) => (a.place < b.place ? -1 : 1));
  indexes.set(dialogue, index);
  return index;
}

const wordsOf = ({ title, summary, milestones }: Initiative): string[] =>
  [title, summary ?? {}, ...(milestones ?? []).map((milestone) => milestone.title)].flatMap((text) =>
    Object.values(text),
  );

/** Text as it is compared: the same letter is the same character, however it was typed. */
export const searchable = (text: string): string => text.normalize('NFC').toLowerCase();
