import { DatabaseError } from './database-error.ts';

/** What went wrong, in a few words. A host with several addresses fails with an error for each, and no message of its own. */
export function reasonOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  if (!(first instanceof Error)) return String(first);
  const isTold = first instanceof DatabaseError || !(first.cause instanceof Error);
  return isTold ? first.message : reasonOf(first.cause);
}
