import { fieldProblems } from '../../contracts/field-problems.ts';
import { Consultation, Dialogue, Poll } from '../../contracts/index.ts';
import type { Documents } from './documents.ts';

const schemas = { dialogue: Dialogue, consultation: Consultation, poll: Poll };

/** What is wrong in a document, where, and how to mend it; empty where it is on contract. */
export const faultsIn = (kind: keyof Documents, document: unknown): string =>
  fieldProblems(schemas[kind], document)
    .map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`)
    .join(' \u00B7 ');
