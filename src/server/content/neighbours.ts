import type { Dialogue } from '../../contracts/index.ts';

/** What a document may refer to beside itself. */
export interface Neighbours {
  /** A document that cannot be read is here too: it is told of once, and not by each that refers to it. */
  readonly ids: Readonly<Record<'dialogues' | 'consultations' | 'polls', ReadonlySet<string>>>;
  readonly dialogues: ReadonlyMap<string, Dialogue>;
}
