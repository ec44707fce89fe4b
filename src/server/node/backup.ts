import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from '../store/database-error.ts';
import { UsageError } from './usage-error.ts';

/**
 * Copies the database to a file while the server runs: every answer that was acknowledged before, the tokens, the
 * audit log, and the secret that receipts are derived with. Gives the exit code.
 */
export async function backup(file: string, { database }: { readonly database: string }): Promise<number> {
  if (database.includes('://')) {
    throw new UsageError(
      'PostgreSQL has a command of its own for this: pg_dump --format=custom --file=<file> <database>. It can run while the server does.',
    );
  }
  if (!existsSync(database)) {
    throw new UsageError(
      `There is no database ${database}. Give the one that the server writes to: --database <file>.`,
    );
  }
  if (existsSync(file)) throw new UsageError(`There is a file ${file} already. Give the copy another name.`);
  const part = `${file}.part`;
  try {
    await makeOwn(part);
    copy(database, part);
    check(part);
    await sync(part);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw new DatabaseError(
      `The database could not be copied: ${error instanceof Error ? error.message : String(error)}. Nothing was left at ${file}.`,
      { cause: error },
    );
  }
  console.log(`Copied to ${file}. It opens receipts: guard it as you guard the database.`);
  return 0;
}

/** A copy holds personal data: its owner alone may read it. What lay there from an attempt that broke off goes. */
async function makeOwn(file: string): Promise<void> {
  await rm(file, { force: true });
  await (await open(file, 'wx', 0o600)).close();
}

/** One read of one moment: those who write meanwhile do not wait for it. */
function copy(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout: 5_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

function check(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [result] = database.prepare('PRAGMA integrity_check(1)').all();
    if (result?.['integrity_check'] !== 'ok') throw new Error('the copy is not whole');
  } finally {
    database.close();
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
