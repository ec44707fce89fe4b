import { after } from 'node:test';
import { exampleDialogue, examplePoll } from './example-consultation.ts';
import { openConsultation, writeContent } from './example-content.ts';
import type { PostgresServer } from './postgres-server.ts';
import { startServer } from './samrad-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Two servers on one new database, with a poll whose results all may see. What is left of them is killed after the
 * tests of the file. `env`: what another command needs to reach the same database.
 */
export async function startTwoServers(postgres: PostgresServer, settings: Readonly<Record<string, string>>) {
  const content = await writeContent(await temporaryFolder(), {
    'dialogues/exempelstaden.json': exampleDialogue,
    'consultations/parken.json': openConsultation,
    'polls/viktigast.json': { ...examplePoll, results: 'always', threshold: 1 },
  });
  const url = await postgres.database();
  const env = { SAMRAD_CONTENT: content, SAMRAD_DATABASE: url, ...settings };
  const servers = await Promise.all([startServer([], env), startServer([], env)]);
  after(() => servers.forEach((server) => server.signal('SIGKILL')));
  const rows = (table: string) => postgres.query(url, `SELECT * FROM ${table}`);
  return { servers, rows, env };
}
