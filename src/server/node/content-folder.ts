import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { checkContent } from '../content/check-content.ts';
import type { CheckedContent } from '../content/check-content.ts';
import type { ContentFile } from '../content/content-document.ts';
import type { Finding } from '../content/finding.ts';
import { keyFindings } from './key-folder.ts';

const kinds = ['dialogues', 'consultations', 'polls'];
const whereToPut = 'put documents in dialogues/, consultations/ and polls/';

/** A file of the folder as it would be. `file`: its path in the folder. */
export interface Change {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads a folder with `dialogues/`, `consultations/` and `polls/`: JSON files, one document each, named by its id.
 * `change`: reads the folder as if that stood in it already.
 */
export async function readContentFolder(folder: string, change?: Change): Promise<CheckedContent> {
  const files = [...new Set([...(await jsonFiles(folder)), ...(change ? [change.file] : [])])].sort();
  const textOf = (file: string) =>
    file === change?.file ? change.text : readFile(join(folder, file), 'utf8');
  const read = (kind: string) =>
    Promise.all(
      files
        .filter((file) => dirname(file) === kind)
        .map(async (file): Promise<ContentFile> => {
          const text = await textOf(file);
          return { file: join(folder, file), id: basename(file, '.json'), text };
        }),
    );
  const { content, findings } = checkContent({
    dialogues: await read('dialogues'),
    consultations: await read('consultations'),
    polls: await read('polls'),
  });
  const keys = await keyFindings(folder, content);
  return { content, findings: [...findings, ...keys, ...misplaced(folder, files)] };
}

/** Paths in the folder. There are none where there is no folder. */
async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nothingThere);
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
    .sort();
}

function nothingThere(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}

function misplaced(folder: string, files: readonly string[]): Finding[] {
  if (files.length === 0)
    return [{ file: folder, message: `there are no JSON documents here; ${whereToPut}` }];
  return files
    .filter((file) => !kinds.includes(dirname(file)))
    .map((file) => ({ file: join(folder, file), message: `is not read; ${whereToPut}` }));
}
