import { dirname } from 'node:path';

/** What SQLite lays aside has all that people wrote: it goes where the database is, and not to the folder of the whole system. */
export function keepTemporaryFilesBeside(path: string): void {
  process.env['SQLITE_TMPDIR'] = dirname(path);
}
