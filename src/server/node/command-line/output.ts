import { createWriteStream, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { writeWhole } from '../files/whole-file.ts';
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

/** What is no file, such as a pipe, is written to as it is; of a link, what it leads to is replaced. */
async function toFile(file: string, write: (output: Writable) => Promise<void>): Promise<void> {
  const into = async (path: string, flags: 'w' | 'r+') => {
    const output = createWriteStream(path, { flags });
    await write(output);
    await finished(output.end());
  };
  try {
    const standing = statSync(file, { throwIfNoEntry: false });
    if (standing && !standing.isFile()) await into(file, 'w');
    // Opened as it is there: one that is opened anew could come after it was to be removed.
    else
      await writeWhole(standing ? realpathSync(file) : file, (part) =>
        clearing(part, () => into(part, 'r+')),
      );
  } catch (error) {
    tellPlace(file, error);
  }
}

const endings = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Somebody who ends the command half way is left no answers in a file that she does not know of. */
async function clearing(part: string, fill: () => Promise<void>): Promise<void> {
  const forget = () => endings.forEach((signal) => process.off(signal, end));
  const end = (signal: NodeJS.Signals) => {
    rmSync(part, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  for (const signal of endings) process.on(signal, end);
  try {
    await fill();
  } finally {
    forget();
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
