import { createServer } from 'node:net';
import { join } from 'node:path';
import { after } from 'node:test';
import { exampleResponse } from '../../support/example-consultation.ts';
import { writeContent } from '../../support/example-content.ts';
import { startServer, type ServerProcess } from '../../support/samrad-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A folder with the example content and room for a database. `more`: documents besides, or in the place of those. */
export async function setUpFolder(more: Readonly<Record<string, unknown>> = {}) {
  const folder = await temporaryFolder();
  const content = await writeContent(folder);
  if (Object.keys(more).length > 0) await writeContent(folder, more);
  const database = join(folder, 'samrad.db');
  return { folder, content, database, options: ['--content', content, '--database', database] };
}

/** A server that is gone when its test is, whatever became of it. */
export async function serving(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const server = await startServer(args, env);
  after(() => server.signal('SIGKILL'));
  return server;
}

/** Sends the example answer, or a part of it otherwise. */
export const post = (server: ServerProcess, key: string, more: object = {}, headers: object = {}) =>
  fetch(new URL('v1/consultations/parken/responses', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key.padStart(16, '0'), ...headers },
    body: JSON.stringify({ ...exampleResponse, ...more }),
  });

/** A port that is taken, until the test is done. */
export async function takenPort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, resolve));
  after(() => void other.close());
  const address = other.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
