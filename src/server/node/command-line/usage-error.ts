/** The command was called in a way that it cannot follow. The message says how to mend it; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
