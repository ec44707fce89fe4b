import { readFileSync } from 'node:fs';

/** Clock ticks a second, which Linux has fixed for its readers. */
const ticks = 100;

/** Processor time of a process so far, in seconds. Only Linux tells. */
export function cpuSeconds(pid: number): number | undefined {
  const fields = read(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / ticks;
}

/**
 * Bytes of memory that a process has now, and how many of them are its own: the rest are pages of files, above
 * all of Node itself, that all of its programs share. Only Linux tells.
 */
export function memoryOf(pid: number): { readonly all: number; readonly own: number } | undefined {
  const status = read(pid, 'status') ?? '';
  const bytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return status === '' ? undefined : { all: bytes('VmRSS'), own: bytes('RssAnon') };
}

function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
