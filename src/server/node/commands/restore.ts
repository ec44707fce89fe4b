import { existsSync } from 'node:fs';
import { restoreCopy } from '../../store/copy/restore-copy.ts';
import { DatabaseError } from '../../store/database-error.ts';
import { withoutPassword } from '../../store/postgres-url.ts';
import { reasonOf } from '../../store/reason-of.ts';
import { UsageError } from '../command-line/usage-error.ts';

/**
 * Writes a file that `samrad backup` made into an empty database of either kind: all of it, or nothing. Gives the exit
 * code.
 */
export async function restore(file: string, { database }: { readonly database: string }): Promise<number> {
  if (database === ':memory:') {
    throw new UsageError('What is in memory is gone when the command ends: --database <file|url>.');
  }
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}. Give one that samrad backup made.`);
  const counts = await restoreCopy(file, database).catch((error: unknown) => {
    throw new DatabaseError(
      `${file} could not be restored: ${reasonOf(error)}. Nothing was written to ${withoutPassword(database)}.`,
      { cause: error },
    );
  });
  console.log(`Restored to ${withoutPassword(database)}:`);
  for (const [table, rows] of counts) console.log(`${rows}\t${table}`);
  return 0;
}
