import type { FieldProblem } from '../../contracts/index.ts';
import type { OfficerDesk } from './officer-desk.ts';

/** The kinds of documents, by the names of their folders. */
export const documentKinds = ['dialogues', 'consultations', 'polls'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document as its publisher wrote it. `tag`: another for every other text. */
export interface WrittenDocument {
  readonly text: string;
  readonly tag: string;
}

export type Publication =
  | { readonly outcome: 'published'; readonly isNew: boolean; readonly document: WrittenDocument }
  | { readonly outcome: 'faulty'; readonly errors: readonly FieldProblem[] }
  /** Somebody else wrote it meanwhile. */
  | { readonly outcome: 'changed' };

/** What is published and what is not yet. Rejects with a `BackendError`. */
export interface Documents {
  read(kind: DocumentKind, id: string): Promise<WrittenDocument | undefined>;
  /** Puts a document in the place of the one there, whole or not at all, and into use, if the condition holds. */
  publish(kind: DocumentKind, id: string, text: string, condition?: Condition): Promise<Publication>;
}

/**
 * What whoever writes expects to stand there, as `If-Match` and `If-None-Match` say it (RFC 9110, 13.1): the tag of the text
 * that hers was made from, or `*` for any, or that there is none.
 */
export interface Condition {
  readonly match?: string | undefined;
  readonly noneMatch?: string | undefined;
}

/** How answers are taken out. */
export interface ResponsesQuery {
  readonly format: 'csv' | 'json';
  readonly personal: boolean;
  readonly language?: string;
}

export interface Download {
  readonly type: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** What a municipality's own people can do that nobody else can. */
export interface Office {
  readonly desk: OfficerDesk;
  readonly documents: Documents;
  /** The answers to a consultation, whatever its stage; nothing where there is none of that id. */
  responses(consultation: string, query: ResponsesQuery): Promise<Download | undefined>;
}
