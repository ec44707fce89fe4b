import type * as z from 'zod/mini';
import { createContent } from '../../backend/content.ts';
import type { Content } from '../../backend/content.ts';
import { Consultation, Dialogue, Poll } from '../../contracts/index.ts';
import { findingOf, readDocument } from './content-document.ts';
import type { ContentDocument, ContentFile } from './content-document.ts';
import type { Fault, Finding } from './finding.ts';
import { consultationFaults, dialogueFaults, pollFaults } from './reference-faults.ts';

export type ContentFiles = Readonly<Record<'dialogues' | 'consultations' | 'polls', readonly ContentFile[]>>;

export interface CheckedContent {
  /** The documents that are on contract. */
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** Reads documents by their contracts, then looks at each for what only shows beside the others. */
export function checkContent(files: ContentFiles): CheckedContent {
  const dialogues = readAll(files.dialogues, Dialogue);
  const consultations = readAll(files.consultations, Consultation);
  const polls = readAll(files.polls, Poll);
  const content = createContent({
    dialogues: dialogues.read.map(({ document }) => document),
    consultations: consultations.read.map(({ document }) => document),
    polls: polls.read.map(({ document }) => document),
  });
  return {
    content,
    findings: [
      ...dialogues.findings,
      ...faultsIn(dialogues.read, content, dialogueFaults),
      ...consultations.findings,
      ...faultsIn(consultations.read, content, consultationFaults),
      ...polls.findings,
      ...faultsIn(polls.read, content, pollFaults),
    ],
  };
}

function readAll<T extends { readonly id: string }>(files: readonly ContentFile[], schema: z.ZodMiniType<T>) {
  const results = files.map((file) => readDocument(file, schema));
  return {
    read: results.flatMap((result) => ('document' in result ? [result] : [])),
    findings: results.flatMap((result) => ('document' in result ? [] : result)),
  };
}

const faultsIn = <T>(
  read: readonly ContentDocument<T>[],
  content: Content,
  faultsOf: (document: T, content: Content) => readonly Fault[],
): Finding[] => read.flatMap((one) => faultsOf(one.document, content).map((fault) => findingOf(one, fault)));
