import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refusal } from '../../backend/refusal.ts';

/** Bytes. With less, the log of the database may not fit when it is emptied. */
export const leastFree = 32 * 1024 * 1024;

/** Bytes that are free where a file lies; nothing where that cannot be told. */
export async function freeBytes(file: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(dirname(file));
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Rejects with a `BackendError` where there is soon no room for answers. */
export async function checkSpace(file: string): Promise<void> {
  const free = await freeBytes(file);
  if (free === undefined || free >= leastFree) return;
  throw refusal('disk-full', 'The disk of the database is nearly full.', { retryAfter: 60 });
}
