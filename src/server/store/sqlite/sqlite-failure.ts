import { BackendError } from '../../../backend/errors.ts';
import { storeFailure } from '../store-failure.ts';

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html */
const codes = { busy: 5, locked: 6, full: 13, constraint: 19 } as const;

/** The primary result code, where the error is one of SQLite's. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

/** Somebody else writes. */
export const isBusy = (error: unknown): boolean => resultCode(error) === codes.busy;

/** Somebody else holds the database, or the disk is full: the connection itself is sound. */
export function leavesConnectionSound(error: unknown): boolean {
  const code = resultCode(error);
  return code === codes.busy || code === codes.locked || code === codes.full || code === codes.constraint;
}

/** What a failure of SQLite is to the caller. */
export function sqliteFailure(error: unknown): BackendError {
  if (error instanceof BackendError) return error;
  const code = resultCode(error);
  if (code === codes.full) return storeFailure('disk-full', error);
  const isOurs = code === undefined || code === codes.constraint;
  return storeFailure(isOurs ? 'internal' : 'unavailable', error);
}
