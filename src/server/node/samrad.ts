#!/usr/bin/env node
import { keepHeapSmall } from './small-heap.ts';

/** The command's door: an older Node could not even read what stands behind it, and would say so in riddles. */
const needed = 24;

if (Number(process.versions.node.split('.')[0]) >= needed) {
  keepHeapSmall();
  // A server is told to stop, and to read its content again, by signals: it hears them from its first moment on.
  if (process.argv[2] === 'serve') void (await import('./shutdown.ts')).stopSignal();
  await import('./main.ts');
} else {
  console.error(
    `samrad: needs Node ${needed} or newer, and this is ${process.version}. See https://nodejs.org/.`,
  );
  process.exitCode = 1;
}
