import { join } from 'node:path';
import { createRecordBackend } from '../../backend/record-backend.ts';
import { createApp } from '../app.ts';
import { openStore } from '../store/open-store.ts';
import type { ServeConfiguration } from './configuration.ts';
import { ContentError } from './content-error.ts';
import { readContentFolder } from './content-folder.ts';
import { createHttpServer, listen } from './http-server.ts';
import { createLog, logRequest } from './log.ts';
import { nodeHashing } from './node-hashing.ts';
import { packageFolder } from './package-folder.ts';
import { stopServer, stopSignal } from './shutdown.ts';
import { staticPages } from './static-pages.ts';

/** Serves until the process is told to stop. Gives the exit code. */
export async function serve(configuration: ServeConfiguration): Promise<number> {
  const { port, host, origins, site, https: secure } = configuration;
  const { content, findings } = await readContentFolder(configuration.content);
  if (findings.length > 0) throw new ContentError(findings);

  const log = createLog();
  const store = await openStore(configuration.database);
  try {
    const backend = createRecordBackend({ content, ...store, hashing: nodeHashing });
    const stopping = new AbortController();
    const api = createApp(backend, {
      origins,
      secure,
      ready: store.ready,
      stopping: stopping.signal,
      log: (entry) => logRequest(log, entry),
    });
    const pages = staticPages({ dist: join(packageFolder, 'dist'), site, secure });
    const server = createHttpServer(api, pages);
    const stop = stopSignal();
    const actualPort = await listen(server, port, host);
    console.log(`Samråd: http://${nameInUrl(host)}:${actualPort}/`);
    const signal = await stop;
    stopping.abort();
    const stopped = stopServer(server);
    log.info({ signal }, 'stopping');
    await stopped;
  } finally {
    await store.close();
  }
  log.info('stopped');
  return 0;
}

const nameInUrl = (host = 'localhost'): string => (host.includes(':') ? `[${host}]` : host);
