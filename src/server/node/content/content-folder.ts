import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { checkContent } from '../../content/check-content.ts';
import type { CheckedContent } from '../../content/check-content.ts';
import type { ContentFile } from '../../content/content-document.ts';
import type { Finding } from '../../content/finding.ts';
import { readDocumentText, unread } from './document-text.ts';
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
  const { files: found, findings: unreadable } = await jsonFiles(folder);
  const files = [...new Set([...found, ...(change ? [change.file] : [])])].sort();
  const textOf = (file: string) =>
    file === change?.file ? change.text : readDocumentText(join(folder, file));
  const read = (kind: string) =>
    Promise.all(
      files
        .filter((file) => dirname(file) === kind && !isMisnamed(file))
        .map(async (file): Promise<ContentFile> => {
          const text = await textOf(file);
          return { file: join(folder, file), id: basename(file, '.json'), text };
        }),
    );
  const { content, findings, warnings } = checkContent({
    dialogues: await read('dialogues'),
    consultations: await read('consultations'),
    polls: await read('polls'),
  });
  const keys = await keyFindings(folder, content);
  return { content, warnings, findings: [...findings, ...keys, ...(unreadable ?? misplaced(folder, files))] };
}

/** Paths in the folder. There are none where there is no folder. */
async function jsonFiles(folder: string): Promise<{ files: string[]; findings?: Finding[] }> {
  try {
    const entries = await entriesIn(folder);
    const files = entries
      .filter((entry) => !entry.isDirectory() && (entry.name.endsWith('.json') || isMisnamed(entry.name)))
      .map((entry) => relative(folder, pathOf(entry)))
      .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
      .sort();
    return { files };
  } catch (error) {
    const { code, path = folder } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { files: [] };
    return { files: [], findings: [{ file: path, ...unread(error) }] };
  }
}

/** All that lies in the folder, and in those of its kinds that are links to other folders. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const links = entries.filter(
    (entry) => entry.isSymbolicLink() && kinds.includes(relative(folder, pathOf(entry))),
  );
  const linked = links.map((link) =>
    readdir(pathOf(link), { recursive: true, withFileTypes: true }).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return [];
      throw error;
    }),
  );
  return [...entries, ...(await Promise.all(linked)).flat()];
}

const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);

/** Named as a document but for letters of another case, or for an ending that Windows does not show. */
const isMisnamed = (file: string): boolean => /\.json(\.txt)?$/i.test(file) && !file.endsWith('.json');

function misplaced(folder: string, files: readonly string[]): Finding[] {
  if (files.length === 0)
    return [{ file: folder, message: `there are no JSON documents here; ${whereToPut}` }];
  return files
    .filter((file) => !kinds.includes(dirname(file)) || isMisnamed(file))
    .map((file) => ({
      file: join(folder, file),
      message: `is not read; ${isMisnamed(file) ? 'let its name end with .json' : whereToPut}`,
    }));
}
