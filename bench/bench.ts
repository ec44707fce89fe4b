import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { usability } from './embeds.ts';
import { exporting } from './export.ts';
import { tableOf } from './figure.ts';
import { footprint } from './footprint.ts';
import type { Place } from './server.ts';
import { proofs } from './proof.ts';
import { results } from './results.ts';
import { watching } from './streams.ts';
import { throughput } from './throughput.ts';
import { timelines } from './timelines.ts';
import { voting } from './votes.ts';

/**
 * `npm run bench`: how fast and how large the built product is. A missed target is told and is no failure:
 * timings depend on the machine, which is why the ratio to the floor of the same run stands beside them.
 */
mkdirSync('.samrad', { recursive: true });
const folder = mkdtempSync('.samrad/bench-');
const place: Place = { folder, content: join(folder, 'content') };
try {
  execFileSync(process.execPath, [
    'demo/prepare.ts',
    ...['--content', place.content, '--site', join(folder, 'site')],
  ]);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  const figures = [
    ...(await footprint(place)),
    ...(await throughput(place)),
    ...(await voting(place)),
    ...(await results(place)),
    ...(await watching(place)),
    ...(await exporting(place)),
    ...(await proofs()),
    ...(await usability(place)),
    ...(await timelines(place)),
  ];
  console.log(tableOf(figures));
  console.log(`\nWhat a page fetches\n`);
  execFileSync(process.execPath, ['tools/size.mjs'], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}
