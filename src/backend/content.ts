import type { Consultation, Dialogue, Poll } from '../contracts/index.ts';

/** What a publisher has written: the documents of a content folder, by id. None of them is ever changed. */
export interface Content {
  readonly dialogues: ReadonlyMap<string, Dialogue>;
  readonly consultations: ReadonlyMap<string, Consultation>;
  readonly polls: ReadonlyMap<string, Poll>;
  /** Tells when other documents have taken the place of these, where that can be. */
  readonly onReplaced?: (listen: () => void) => void;
}

export function createContent(documents: {
  dialogues?: readonly Dialogue[];
  consultations?: readonly Consultation[];
  polls?: readonly Poll[];
}): Content {
  return {
    dialogues: byId(documents.dialogues),
    consultations: byId(documents.consultations),
    polls: byId(documents.polls),
  };
}

const byId = <T extends { id: string }>(documents: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(documents.map((document) => [document.id, document]));
