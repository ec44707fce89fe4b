import { BackendError } from '../../../backend/errors.ts';

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
  if (state === diskFull) {
    return new BackendError('disk-full', 'There is no room left to store the answer.', {
      retryAfter: 60,
      cause: error,
    });
  }
  const isOurs =
    state === undefined
      ? [TypeError, RangeError, SyntaxError].some((kind) => error instanceof kind)
      : faultsOfOurs.includes(state.slice(0, 2));
  if (isOurs) return new BackendError('internal', 'The answer could not be stored.', { cause: error });
  return new BackendError('unavailable', 'The store cannot be reached just now.', {
    retryAfter: 5,
    cause: error,
  });
}
