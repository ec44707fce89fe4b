import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type * as z from 'zod/mini';
import { createContent } from '../../backend/content.ts';
import type { Content } from '../../backend/content.ts';
import { Consultation, Dialogue, Poll } from '../../contracts/index.ts';
import { contractFaults } from '../content/contract-faults.ts';
import type { Fault, Finding } from '../content/finding.ts';
import { readJson } from '../content/json-source.ts';
import type { JsonSource } from '../content/json-source.ts';
import { consultationFaults, dialogueFaults, pollFaults } from '../content/reference-faults.ts';

const schemas = { dialogues: Dialogue, consultations: Consultation, polls: Poll } as const;
type Kind = keyof typeof schemas;

interface ReadDocument<T> {
  readonly file: string;
  readonly source: JsonSource;
  readonly document: T;
}

export interface ContentFolder {
  /** The documents that are on contract. */
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** Reads a folder with `dialogues/`, `consultations/` and `polls/`: JSON files, one document each, named by its id. */
export async function readContentFolder(folder: string): Promise<ContentFolder> {
  const files = await jsonFiles(folder);
  if (files.length === 0) return { content: createContent({}), findings: [nothingIn(folder)] };

  const findings: Finding[] = [];
  const readAll = async <T extends { id: string }>(
    kind: Kind,
    schema: z.ZodMiniType<T>,
  ): Promise<ReadDocument<T>[]> => {
    const own = files.filter((file) => dirname(file) === kind);
    return (await Promise.all(own.map((file) => readDocument(folder, file, schema, findings)))).flatMap(
      (read) => read ?? [],
    );
  };
  const dialogues = await readAll('dialogues', schemas.dialogues);
  const consultations = await readAll('consultations', schemas.consultations);
  const polls = await readAll('polls', schemas.polls);

  const content = createContent({
    dialogues: dialogues.map(({ document }) => document),
    consultations: consultations.map(({ document }) => document),
    polls: polls.map(({ document }) => document),
  });
  const check = <T>(
    read: readonly ReadDocument<T>[],
    faultsOf: (document: T, content: Content) => Fault[],
  ) => {
    for (const { file, source, document } of read) {
      findings.push(...faultsOf(document, content).map((fault) => findingOf(folder, file, source, fault)));
    }
  };
  check(dialogues, dialogueFaults);
  check(consultations, consultationFaults);
  check(polls, pollFaults);

  const misplaced = files.filter((file) => !Object.hasOwn(schemas, dirname(file)));
  findings.push(
    ...misplaced.map((file) => ({ file: join(folder, file), message: `is not read; ${whereToPut}` })),
  );
  return {
    content,
    findings: findings.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)),
  };
}

const whereToPut = 'put documents in dialogues/, consultations/ and polls/';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
    .sort(compare);
}

const nothingIn = (folder: string): Finding => ({
  file: folder,
  message: `there is no folder with JSON documents here; ${whereToPut}`,
});

async function readDocument<T extends { id: string }>(
  folder: string,
  file: string,
  schema: z.ZodMiniType<T>,
  findings: Finding[],
): Promise<ReadDocument<T> | undefined> {
  const source = readJson(await readFile(join(folder, file), 'utf8'));
  if ('message' in source) {
    findings.push({ file: join(folder, file), ...source });
    return undefined;
  }
  const faults = contractFaults(schema, source.value, source.has);
  const id = basename(file, '.json');
  const document = source.value as T;
  if (faults.length === 0 && document.id !== id) {
    faults.push({
      path: ['id'],
      message: `the id is "${document.id}" but the file is named ${id}.json; let them agree`,
    });
  }
  findings.push(...faults.map((fault) => findingOf(folder, file, source, fault)));
  return faults.length === 0 ? { file, source, document } : undefined;
}

const findingOf = (folder: string, file: string, source: JsonSource, fault: Fault): Finding => ({
  file: join(folder, file),
  ...source.placeOf(fault.path),
  ...fault,
});
