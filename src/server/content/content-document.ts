import type * as z from 'zod/mini';
import { fieldProblems } from '../../contracts/field-problems.ts';
import { pathAt } from './finding.ts';
import type { Fault, Finding } from './finding.ts';
import { readJson } from './json-source.ts';
import type { JsonSource } from './json-source.ts';

/** A file of a content folder, named by the id of the document in it. */
export interface ContentFile {
  readonly file: string;
  readonly id: string;
  readonly text: string | Unread;
}

/** Why there is no text, and the place where that was seen. */
export type Unread = Pick<Finding, 'line' | 'column' | 'message'>;

/** A document on contract, and where its parts stand. */
export interface ContentDocument<T> {
  readonly file: string;
  readonly source: JsonSource;
  readonly document: T;
}

/** The document in a file, or what keeps it from being one. `elsewhere`: what belongs into other folders, by their names. */
export function readDocument<T extends { readonly id: string }>(
  { file, id, text }: ContentFile,
  schema: z.ZodMiniType<T>,
  elsewhere: Readonly<Record<string, z.ZodMiniType>> = {},
): ContentDocument<T> | readonly Finding[] {
  if (typeof text !== 'string') return [{ file, ...text }];
  const source = readJson(text);
  if ('message' in source) return [{ file, ...source }];
  const faults = contractFaults(source, schema);
  if (faults.length > 0) {
    const folder = Object.keys(elsewhere).find((name) => elsewhere[name]?.safeParse(source.value).success);
    if (folder) return [{ file, message: `belongs into ${folder}/; put it there` }];
    return faults.map((fault) => findingOf({ file, source }, fault));
  }
  const document = source.value as T;
  if (document.id === id) return { file, source, document };
  const message = `the id is "${document.id}" but the file is named ${id}.json; let them agree`;
  return [findingOf({ file, source }, { path: ['id'], message })];
}

export const findingOf = (
  { file, source }: Omit<ContentDocument<unknown>, 'document'>,
  fault: Fault,
): Finding => ({
  file,
  ...source.placeOf(fault.path),
  ...fault,
});

const contractFaults = (source: JsonSource, schema: z.ZodMiniType): Fault[] =>
  fieldProblems(schema, source.value).map(({ pointer, detail }) => {
    const path = pathAt(pointer);
    return { path, message: source.has(path) ? detail : 'is missing' };
  });
