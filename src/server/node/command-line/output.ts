import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

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
  const handle = await open(part, 'w', 0o600);
  try {
    const output = handle.createWriteStream();
    await write(output);
    await finished(output.end());
    await rename(part, file);
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
}
