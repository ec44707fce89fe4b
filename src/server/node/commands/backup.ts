import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { copyToFile } from '../../store/copy/copy-to-file.ts';
import { DatabaseError } from '../../store/database-error.ts';
import { reasonOf } from '../../store/reason-of.ts';
import { mustExist } from '../command-line/existing-store.ts';
import { UsageError } from '../command-line/usage-error.ts';

/**
 * Copies the database to a SQLite file while servers run: every answer that was acknowledged before, the tokens, the
 * audit log, and the secret that receipts are derived with. Gives the exit code.
 */
export async function backup(file: string, { database }: { readonly database: string }): Promise<number> {
  mustExist(database);
  if (existsSync(file)) throw new UsageError(`There is a file ${file} already. Give the copy another name.`);
  const part = `${file}.part`;
  try {
    await makeOwn(part);
    await copyToFile(database, part);
    await sync(part);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw new DatabaseError(
      `The database could not be copied: ${reasonOf(error)}. Nothing was left at ${file}.`,
      { cause: error },
    );
  }
  console.log(`Copied to ${file}. It opens receipts: guard it as you guard the database.`);
  return 0;
}

/** A copy holds personal data: its owner alone may read it. What lay there from an attempt that broke off goes. */
async function makeOwn(file: string): Promise<void> {
  for (const left of [file, `${file}-journal`]) await rm(left, { force: true });
  await (await open(file, 'wx', 0o600)).close();
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
