import { BackendError } from '../../backend/errors.ts';

/** `retryAfter`: seconds. */
const told = {
  'disk-full': { says: 'There is no room left to store the answer.', retryAfter: 60 },
  internal: { says: 'The answer could not be stored.' },
  unavailable: { says: 'The store cannot be reached just now.', retryAfter: 5 },
} as const;

/** What a failure of a database, whichever it is, is to the caller. `cause`: what the database said of it. */
export function storeFailure(reason: keyof typeof told, cause: unknown): BackendError {
  const { says, ...more } = told[reason];
  return new BackendError(reason, says, { ...more, cause });
}
