import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of the part of the heap where what is new lies. It has two halves, and one of them is in use. */
const most = 2 * 8 * 1024 * 1024;

/**
 * Keeps the part of the heap small where what is new lies. Starting and streaming make much that is gone at once; left
 * to itself that part grows to some fifty megabytes before it is cleared, which costs a small machine more than it saves.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/**
 * Lets it grow again, for a server: with hundreds of requests at once a small one is cleared so often that a vote costs
 * a quarter more. No further than `most`: left to itself it takes eight times that where thousands come to watch a poll,
 * and gives nothing back while they watch.
 */
export function letHeapGrow(): void {
  const bound = () => setFlagsFromString(`--semi-space-growth-factor=${2 * newSpace() <= most ? 2 : 1}`);
  bound();
  new PerformanceObserver(bound).observe({ entryTypes: ['gc'] });
}

/** Bytes that the heap has for what is new. */
export const newSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
