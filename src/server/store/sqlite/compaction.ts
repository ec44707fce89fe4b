import { Worker } from 'node:worker_threads';
import { sqliteFailure } from './sqlite-failure.ts';
import { keepTemporaryFilesBeside } from './temporary-files.ts';

/** Its own text, so that it needs no file beside the program. Larger than memory is no trouble for it. */
const program = `
  const { workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  database.exec('PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON; PRAGMA temp_store=FILE; VACUUM');
  database.close();
`;

/**
 * Writes the whole database anew. When SQLite makes room in a page it moves rows to another and leaves their old text
 * between the rows that stay: `secure_delete` overwrites rows, and such copies are no rows. In a thread of its own: this
 * takes a second for each hundred megabytes or so, and whoever writes meanwhile waits.
 */
export async function compact(path: string): Promise<void> {
  keepTemporaryFilesBeside(path);
  const worker = new Worker(program, { eval: true, workerData: path });
  try {
    await new Promise<void>((resolve, reject) => worker.once('error', reject).once('exit', () => resolve()));
  } catch (error) {
    throw sqliteFailure(error);
  }
}
