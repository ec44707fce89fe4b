import type * as z from 'zod/mini';
import { createContent } from '../../backend/content.ts';
import type { Content } from '../../backend/content.ts';
import { Consultation, Dialogue, Poll } from '../../contracts/index.ts';
import { consultationFaults } from './consultation-faults.ts';
import { findingOf, readDocument } from './content-document.ts';
import type { ContentDocument, ContentFile } from './content-document.ts';
import type { Fault, Finding } from './finding.ts';
import type { Neighbours } from './neighbours.ts';
import { translationGaps } from './translation-gaps.ts';
import { dialogueFaults, pollFaults } from './reference-faults.ts';

export type ContentFiles = Readonly<Record<'dialogues' | 'consultations' | 'polls', readonly ContentFile[]>>;

export interface CheckedContent {
  /** The documents that are on contract. */
  readonly content: Content;
  readonly findings: readonly Finding[];
  /** What can be published as it is, but is hardly meant so. */
  readonly warnings: readonly Finding[];
}

/** Reads documents by their contracts, then looks at each for what only shows beside the others. */
export function checkContent(files: ContentFiles): CheckedContent {
  const dialogues = readAll(files.dialogues, Dialogue, { consultations: Consultation, polls: Poll });
  const consultations = readAll(files.consultations, Consultation, { dialogues: Dialogue, polls: Poll });
  const polls = readAll(files.polls, Poll, { dialogues: Dialogue, consultations: Consultation });
  const content = createContent({
    dialogues: dialogues.read.map(({ document }) => document),
    consultations: consultations.read.map(({ document }) => document),
    polls: polls.read.map(({ document }) => document),
  });
  const neighbours: Neighbours = {
    ids: {
      dialogues: idsIn(files.dialogues),
      consultations: idsIn(files.consultations),
      polls: idsIn(files.polls),
    },
    dialogues: content.dialogues,
  };
  return {
    content,
    warnings: [...dialogues.read, ...consultations.read, ...polls.read].flatMap((one) =>
      translationGaps(one.document).map((gap) => findingOf(one, gap)),
    ),
    findings: [
      ...dialogues.findings,
      ...faultsIn(dialogues.read, neighbours, dialogueFaults),
      ...consultations.findings,
      ...faultsIn(consultations.read, neighbours, consultationFaults),
      ...polls.findings,
      ...faultsIn(polls.read, neighbours, pollFaults),
    ],
  };
}

function readAll<T extends { readonly id: string }>(
  files: readonly ContentFile[],
  schema: z.ZodMiniType<T>,
  elsewhere: Readonly<Record<string, z.ZodMiniType>>,
) {
  const results = files.map((file) => readDocument(file, schema, elsewhere));
  return {
    read: results.flatMap((result) => ('document' in result ? [result] : [])),
    findings: results.flatMap((result) => ('document' in result ? [] : result)),
  };
}

const idsIn = (files: readonly ContentFile[]): ReadonlySet<string> => new Set(files.map(({ id }) => id));

const faultsIn = <T>(
  read: readonly ContentDocument<T>[],
  neighbours: Neighbours,
  faultsOf: (document: T, neighbours: Neighbours) => readonly Fault[],
): Finding[] =>
  read.flatMap((one) => faultsOf(one.document, neighbours).map((fault) => findingOf(one, fault)));
