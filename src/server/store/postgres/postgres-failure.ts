import { BackendError } from '../../../backend/errors.ts';
import { storeFailure } from '../store-failure.ts';

/** SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const diskFull = '53100';

/** Classes of errors that lie in what was asked: unsupported, cardinality, data, constraint, syntax and rights. */
const faultsOfOurs = ['0A', '21', '22', '23', '42'];

/** What PostgreSQL itself said was wrong. Without it the connection broke, or never was. */
export function sqlState(error: unknown): string | undefined {
  const isTold = error instanceof Error && 'severity' in error && 'code' in error;
  return isTold && typeof error.code === 'string' ? error.code : undefined;
}

/** What a failure of PostgreSQL, or of the way there, is to the caller. */
export function postgresFailure(error: unknown): BackendError {
  if (error instanceof BackendError) return error;
  const state = sqlState(error);
  if (state === diskFull) return storeFailure('disk-full', error);
  const isOurs =
    state === undefined
      ? [TypeError, RangeError, SyntaxError].some((kind) => error instanceof kind)
      : faultsOfOurs.includes(state.slice(0, 2));
  return storeFailure(isOurs ? 'internal' : 'unavailable', error);
}
