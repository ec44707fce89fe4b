import type { Program } from './program.ts';
import { startProgram } from './program.ts';

/** The command as it is shipped. `SAMRAD_BENCH_DIST`: the folder of another build than that of `npm run build`. */
export const command = `${process.env['SAMRAD_BENCH_DIST'] ?? 'dist'}/command/samrad.js`;

/** Where the bench keeps its files: on the disk of the checkout, since the system's folder for them may be memory. */
export interface Place {
  readonly folder: string;
  readonly content: string;
}

export const startServer = ({ content }: Place, database: string, path: string): Promise<Program> =>
  startProgram(
    [
      ...[command, 'serve', '--port', '0', '--database', database, '--content', content],
      // All the load comes from one address.
      ...['--rate-limit', 'off', '--proof', 'off'],
    ],
    path,
  );

export const startFloor = (database: string, document: string): Promise<Program> =>
  startProgram([`${import.meta.dirname}/floor/server.mjs`, database, document], '/');
