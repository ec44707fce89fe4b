import { existsSync } from 'node:fs';
import { copyToFile } from '../../store/copy/copy-to-file.ts';
import { DatabaseError } from '../../store/database-error.ts';
import { reasonOf } from '../../store/reason-of.ts';
import { mustExist } from '../command-line/existing-store.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { writeWhole } from '../files/whole-file.ts';

/**
 * Copies the database to a SQLite file while servers run: every answer that was acknowledged before, the tokens, the
 * audit log, and the secret that receipts are derived with. Gives the exit code.
 */
export async function backup(file: string, { database }: { readonly database: string }): Promise<number> {
  mustExist(database);
  if (existsSync(file)) throw new UsageError(`There is a file ${file} already. Give the copy another name.`);
  try {
    await writeWhole(file, (part) => copyToFile(database, part));
  } catch (error) {
    throw new DatabaseError(
      `The database could not be copied: ${reasonOf(error)}. Nothing was left at ${file}.`,
      { cause: error },
    );
  }
  console.log(`Copied to ${file}. It opens receipts: guard it as you guard the database.`);
  return 0;
}
