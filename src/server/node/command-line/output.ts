import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UsageError } from './usage-error.ts';

/**
 * Lets `write` write to a file, or to standard output where none is given. The file stands under its name
 * only when it is whole, and is its owner's alone.
 */
export async function withOutput(
  file: string | undefined,
  write: (output: Writable) => Promise<void>,
): Promise<void> {
  await (file === undefined ? toStandardOutput(write) : toFile(file, write));
}

/** A reader that has had enough, such as `head`, closes the pipe: that is no error. */
async function toStandardOutput(write: (output: Writable) => Promise<void>): Promise<void> {
  try {
    await write(process.stdout);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

async function toFile(file: string, write: (output: Writable) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  // Opened before anything can fail: one that is opened later could come after it was to be removed.
  const handle = await open(part, 'w', 0o600).catch((error: unknown) => tellPlace(file, error));
  try {
    const output = handle.createWriteStream();
    await write(output);
    await finished(output.end());
    await rename(part, file);
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    tellPlace(file, error);
  }
}

/** What the operator can mend about where she wants the file; anything else is thrown on. */
function tellPlace(file: string, error: unknown): never {
  const folder = dirname(file);
  const words: Readonly<Record<string, string>> = {
    ENOENT: `There is no folder ${folder}: make it, or write to another.`,
    ENOTDIR: `${folder} is no folder: write to another.`,
    EISDIR: `${file} is a folder: name a file in it.`,
    EACCES: `You may not write in ${folder}: write to another folder, or as another user.`,
    ENOSPC: `There is no room left for ${file}: make some, or write to another folder.`,
    EROFS: `Nothing can be written in ${folder}: write to another folder.`,
  };
  const said = error instanceof Error && 'code' in error ? words[String(error.code)] : undefined;
  throw said ? new UsageError(said) : error;
}
