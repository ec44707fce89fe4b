import type { Dialogue, Edtf, Initiative } from '../../contracts/index.ts';
import { parseEdtf, spanOf, type EdtfSpan } from '../../time/index.ts';

/** Where an initiative stands among others. */
export interface Place extends EdtfSpan {
  readonly id: string;
}

/** An initiative with what is asked of it, worked out once. */
export interface IndexedInitiative extends Place {
  readonly initiative: Initiative;
  readonly areas: readonly string[];
  readonly parties: readonly string[];
  /** All that its words are looked for in, in lower case. Worked out when it is first asked for. */
  readonly words: () => string;
}

const indexes = new WeakMap<Dialogue, readonly IndexedInitiative[]>();

/** A dialogue's initiatives from the earliest on. A dialogue is never changed, so it is sorted once. */
export function initiativesInOrder(dialogue: Dialogue): readonly IndexedInitiative[] {
  const ready = indexes.get(dialogue);
  if (ready) return ready;
  const { initiatives, areas } = dialogue;
  const areasByInitiative = new Map<string, string[]>();
  for (const area of areas)
    for (const id of area.initiatives ?? [])
      areasByInitiative.set(id, [...(areasByInitiative.get(id) ?? []), area.id]);

  // Many are of the same year or month.
  const spans = new Map<Edtf, EdtfSpan>();
  const spanIn = (when: Edtf): EdtfSpan => {
    const span = spans.get(when) ?? spanOf(parseEdtf(when));
    spans.set(when, span);
    return span;
  };
  const index = initiatives.map((initiative) =>
    indexed(initiative, spanIn(initiative.when), areasByInitiative.get(initiative.id)),
  );
  index.sort(inOrder);
  indexes.set(dialogue, index);
  return index;
}

/** Earliest first, in equal times by id. */
export const inOrder = (one: Place, other: Place): number =>
  compared(one.first, other.first) || compared(one.last, other.last) || compared(one.id, other.id);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function indexed(
  initiative: Initiative,
  { first, last }: EdtfSpan,
  namedBy: readonly string[] = [],
): IndexedInitiative {
  const { id, areas = [], parties = [] } = initiative;
  let words: string | undefined;
  return {
    initiative,
    id,
    first,
    last,
    // Either side may name the other.
    areas: namedBy.length > 0 ? [...new Set([...areas, ...namedBy])] : areas,
    parties,
    words: () => (words ??= searchable(wordsOf(initiative).join('\n'))),
  };
}

const wordsOf = ({ title, summary, milestones }: Initiative): string[] =>
  [title, summary ?? {}, ...(milestones ?? []).map((milestone) => milestone.title)].flatMap((text) =>
    Object.values(text),
  );

/** Text as it is compared: the same letter is the same character, however it was typed. */
export const searchable = (text: string): string => text.normalize('NFC').toLowerCase();
