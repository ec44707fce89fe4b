import { readFile, stat } from 'node:fs/promises';
import type { Unread } from '../../content/content-document.ts';

/** The text of a document's file, or why there is none and how to mend that. */
export async function readDocumentText(file: string): Promise<string | Unread> {
  try {
    // A pipe would be waited for as long as nobody writes to it.
    const stats = await stat(file);
    if (!stats.isFile() && !stats.isDirectory())
      return { message: 'cannot be read: it is no file; take it away' };
    return decoded(await readFile(file));
  } catch (error) {
    return unread(error);
  }
}

/** What is told of a file or a folder that cannot be read. Throws what is no failure of the file system. */
export function unread(error: unknown): Unread {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { message: `cannot be read: ${reasons[code] ?? code}` };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it links to nothing; mend the link or take it away',
  EISDIR: 'it is a folder; put a file of that name here',
  ELOOP: 'it links to itself; mend the link or take it away',
  EACCES: 'this user may not; give the right to read it',
  EPERM: 'this user may not; give the right to read it',
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A letter that cannot be told must not be published as another sign. */
function decoded(bytes: Uint8Array): string | Unread {
  // A text has no zero bytes in UTF-8; in UTF-16 every other one is.
  if (bytes.includes(0))
    return { message: 'is in UTF-16; save it as UTF-8 in your editor, or with iconv -f UTF-16 -t UTF-8' };
  try {
    return utf8.decode(bytes);
  } catch {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const line = lines.findIndex((text) => text.includes(replacement));
    return {
      line: line + 1,
      column: (lines[line] ?? '').indexOf(replacement) + 1,
      message: 'is not in UTF-8; save it so in your editor, or with iconv -f WINDOWS-1252 -t UTF-8',
    };
  }
}

/** What stands in the place of bytes that are no letter. */
const replacement = '\uFFFD';
