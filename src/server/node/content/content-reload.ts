import { unwatchFile, watchFile } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../../backend/content.ts';
import { findingLine } from '../../content/finding.ts';
import { readContentFolder } from './content-folder.ts';
import { publishedMark } from './content-publisher.ts';

interface ReloadLog {
  info(message: string): void;
  error(details: object, message: string): void;
}

/** Milliseconds between two looks at the mark: the folder may be another machine's, which tells of no change. */
const interval = 2_000;

/**
 * Reads the folder again at SIGHUP, and when another server of the same folder has published something. Content with
 * errors in it is told of in the log and not used. `isStale`: whether that is so now. `end`: ends this.
 */
export function reloadContent(
  folder: string,
  use: (content: Content) => void,
  log: ReloadLog,
): { readonly isStale: () => boolean; readonly end: () => void } {
  let isStale = false;
  const mark = join(folder, publishedMark);
  let last: Promise<unknown> = Promise.resolve();
  const reload = () => {
    last = last.then(async () => {
      try {
        const { content, findings } = await readContentFolder(folder);
        isStale = findings.length > 0;
        if (isStale) {
          log.error({ findings: findings.map(findingLine) }, 'content not reloaded');
          return;
        }
        use(content);
        log.info('content reloaded');
      } catch (error) {
        isStale = true;
        const { code, name } = error as NodeJS.ErrnoException;
        log.error({ code: code ?? name }, 'content not reloaded');
      }
    });
  };
  process.on('SIGHUP', reload);
  const onMark = (now: Stats, before: Stats) => {
    if (now.mtimeMs !== before.mtimeMs) reload();
  };
  watchFile(mark, { interval, persistent: false }, onMark);
  return {
    isStale: () => isStale,
    end() {
      process.off('SIGHUP', reload);
      unwatchFile(mark, onMark);
    },
  };
}
