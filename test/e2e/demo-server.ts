import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Answers } from '../../src/contracts/index.ts';
import { samrad, startServer } from '../support/samrad-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The built product with the demo's content and pages, on a database of its own. */
export interface DemoServer {
  /** Without a slash at the end, so that it is an origin. */
  readonly url: string;
  readonly port: number;
  /** The folder of its content; what changes there is read at the next `start`. */
  readonly content: string;
  /** Ends the process as a power cut does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Once more, on the same port and over the same database. */
  start(): Promise<void>;
  /** The answers to a consultation, as an administrator gets them. */
  exported(consultation: string): Promise<Answers[]>;
}

/** Serves until the tests of the file are done. */
export async function startDemo(): Promise<DemoServer> {
  const folder = await temporaryFolder();
  const [content, site, database] = ['content', 'site', 'demo.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await promisify(execFile)(process.execPath, [
    fromRoot('demo/prepare.ts'),
    ...['--content', content, '--site', site],
  ]);
  const store = ['--content', content, '--database', database];
  const serve = (port: number) =>
    startServer(
      [...store, '--site', site, '--port', String(port)],
      undefined,
      fromRoot('dist/command/samrad.js'),
    );
  let server = await serve(0);
  const { port } = server;
  const end = async (signal: NodeJS.Signals) => {
    server.signal(signal);
    await server.finished;
  };
  after(() => end('SIGTERM'));
  return {
    url: new URL(server.url).origin,
    port,
    content,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start: async () => {
      server = await serve(port);
    },
    async exported(consultation) {
      const { output, errors } = await samrad(['export', consultation, '--format', 'json', ...store]);
      if (!output) throw new Error(errors);
      const { responses } = JSON.parse(output) as { responses: readonly { answers: Answers }[] };
      return responses.map(({ answers }) => answers);
    },
  };
}
