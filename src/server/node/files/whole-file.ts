import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Lets `fill` fill an empty file. It then stands under its name, whole and on the disk, also after a power failure, in the
 * place of one that stood there. Where `fill` fails nothing is left of it; a process that is killed leaves a file that ends
 * in `.part`. `mode`: who may read it; its owner alone, unless given.
 */
export async function writeWhole(
  file: string,
  fill: (part: string) => Promise<void>,
  mode = 0o600,
): Promise<void> {
  // Another that writes the same file at the same time has a name of its own too.
  const part = `${file}.${randomUUID()}.part`;
  try {
    await (await open(part, 'wx', mode)).close();
    await fill(part);
    await sync(part, 'r+');
    await rename(part, file);
    await sync(dirname(file), 'r');
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
