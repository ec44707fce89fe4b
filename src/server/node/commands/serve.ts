import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../../backend/content.ts';
import { createRecordBackend } from '../../../backend/rules/record-backend.ts';
import { createApp, type LogEntry } from '../../app.ts';
import { Guard } from '../../guard/guard.ts';
import { TokenBuckets } from '../../guard/token-buckets.ts';
import { createTokenVerifier } from '../../identity/token-verifier.ts';
import { OfficerDesk } from '../../officers/officer-desk.ts';
import { openStore } from '../../store/open-store.ts';
import { isPostgresUrl } from '../../store/postgres-url.ts';
import type { Store } from '../../store/store.ts';
import { addressBehind } from '../http/address-behind.ts';
import type { ServeConfiguration } from '../command-line/configuration.ts';
import { ContentError } from '../command-line/content-error.ts';
import { unknownSettings } from '../command-line/unknown-settings.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { ContentPublisher } from '../content/content-publisher.ts';
import { reloadContent } from '../content/content-reload.ts';
import { checkSpace, freeBytes } from '../disk-space.ts';
import { gzipped } from '../http/gzip.ts';
import { createHttpServer, listen } from '../http/http-server.ts';
import { readPublicKey } from '../content/key-folder.ts';
import { LiveContent } from '../content/live-content.ts';
import { createLog, logBrokenOff, logRequest } from '../log.ts';
import { Metrics, type Gauge } from '../metrics.ts';
import { nodeHashing } from '../node-hashing.ts';
import { packageFolder } from '../package-folder.ts';
import { boundConnections } from '../open-files.ts';
import { pageListener } from '../http/page-listener.ts';
import { responsesDownload } from '../files/responses-download.ts';
import { stoppable, stopSignal } from '../shutdown.ts';
import { letHeapGrow } from '../small-heap.ts';
import {
  compacting,
  forgettingVoters,
  keepUp,
  settleLastVotes,
  settlingVotes,
  tellingWhatStays,
} from '../upkeep.ts';

/** Serves until the process is told to stop. Gives the exit code. */
export async function serve(configuration: ServeConfiguration): Promise<number> {
  const stop = stopSignal();
  const { port, host, origins, site, https: secure, proof } = configuration;
  if (site !== undefined && !isFolder(site)) {
    throw new UsageError(`There is no folder ${site}. Give the one that holds your pages: --site <folder>.`);
  }
  const { content, findings } = await readContentFolder(configuration.content);
  if (findings.length > 0) throw new ContentError(findings);

  const log = createLog();
  for (const { name, nearest } of unknownSettings(process.env)) {
    log.warn(`${name} in the environment is no setting, and does nothing. Is it meant to be ${nearest}?`);
  }
  const { database } = configuration;
  const isNew = isFile(database) && !existsSync(database);
  const store = await openStore(database);
  try {
    const live = new LiveContent(content);
    const backend = createRecordBackend({
      ...store,
      content: live,
      hashing: nodeHashing,
      verifyIdentity: createTokenVerifier({ readKey: (name) => readPublicKey(configuration.content, name) }),
    });
    const use = (changed: Content) => live.replace(changed);
    const reloading = reloadContent(configuration.content, use, log);
    const metrics = new Metrics([freeSpace(database), staleness(reloading.isStale)]);
    const answered = (entry: LogEntry): void => {
      metrics.observe(entry);
      logRequest(log, entry);
    };
    const stopping = new AbortController();
    const api = createApp(backend, {
      origins,
      secure,
      ready: () => ready(store, database),
      metrics: () => metrics.text(),
      office: {
        desk: new OfficerDesk({ records: store.officers, wrongTokens: new TokenBuckets(wrongTokens) }),
        documents: new ContentPublisher(configuration.content, use),
        responses: responsesDownload(live, store.records),
      },
      stopping: stopping.signal,
      packing: gzipped,
      log: answered,
      guard: new Guard({ proof, limitsRate: configuration['rate-limit'], secret: store.secret }),
      addressOf: addressBehind(configuration['trusted-proxies'] ?? [], () => log.warn(forgottenProxy)),
    });
    const pages = pageListener({ dist: join(packageFolder, 'dist'), site, secure }, (error) =>
      log.error({ reason: String(error) }, 'pages cannot be loaded: restart, if dist/ was replaced'),
    );
    const server = createHttpServer(api, pages, {
      secure,
      refused: (status) => answered({ method: 'unknown', route: 'unread', status, ms: 0 }),
      brokeOff: (error) => logBrokenOff(log, error),
    });
    boundConnections(server, (connections) => log.warn({ connections }, tooFewFiles));
    const stopServer = stoppable(server);
    const actualPort = await listen(server, port, host);
    console.log(`Samråd: http://${nameInUrl(host)}:${actualPort}/`);
    if (isNew) log.info({ database }, 'made a new database');
    letHeapGrow();
    const endUpkeep = keepUp(
      settlingVotes(store.order, log),
      forgettingVoters(live, store.disposal, log),
      compacting(store, log),
      tellingWhatStays(live, store, log),
    );
    const signal = await stop;
    reloading.end();
    stopping.abort();
    const stopped = Promise.all([stopServer(), endUpkeep()]);
    log.info({ signal }, 'stopping');
    await stopped;
    await settleLastVotes(store.order, log);
  } finally {
    await store.close();
  }
  log.info('stopped');
  return 0;
}

/** A script with yesterday's token may try now and then; nobody tries many. */
const wrongTokens = { burst: 20, perSecond: 0.1 } as const;

async function ready(store: Store, database: string): Promise<void> {
  await store.ready();
  if (isFile(database)) await checkSpace(database);
}

const freeSpace = (database: string): Gauge => ({
  name: 'samrad_disk_free_bytes',
  help: 'Room on the disk of the database',
  read: () => (isFile(database) ? freeBytes(database) : undefined),
});

const staleness = (isStale: () => boolean): Gauge => ({
  name: 'samrad_content_stale',
  help: '1 while the content folder has errors in it and the content before them is in use',
  read: () => Number(isStale()),
});

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isFile = (database: string): boolean => database !== ':memory:' && !isPostgresUrl(database);

const forgottenProxy =
  'A proxy in a private network calls, and --trusted-proxies does not name it: all who come by it count as one.';

const tooFewFiles =
  'more connections than may be open at once: who comes now is cut off. Raise LimitNOFILE in the unit, see docs/operate.md';

const nameInUrl = (host = 'localhost'): string => (host.includes(':') ? `[${host}]` : host);
