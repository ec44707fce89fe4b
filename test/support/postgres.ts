import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { startPostgresServer, type PostgresServer } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** For tests of anything but a machine that fails. */
export const hasty = { fsync: 'off', full_page_writes: 'off' } as const;

/** A PostgreSQL of the test file's own, gone when its tests are done. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const parent = await temporaryFolder();
  // As root it runs as another user, who must get there.
  await chmod(parent, 0o711);
  const server = await startPostgresServer(join(parent, 'postgres'), settings);
  after(server.stop);
  return server;
}
