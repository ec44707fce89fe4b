import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sqliteFailure } from './sqlite-failure.ts';

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
  // The copy has all that people wrote: it is made where the database is, and not in the folder of the whole system.
  process.env['SQLITE_TMPDIR'] = dirname(path);
  const worker = new Worker(program, { eval: true, workerData: path });
  try {
    await new Promise<void>((resolve, reject) => worker.once('error', reject).once('exit', () => resolve()));
  } catch (error) {
    throw sqliteFailure(error);
  }
}
