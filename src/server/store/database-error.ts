/** The database cannot be used as it stands. The message says why and how to mend it. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
