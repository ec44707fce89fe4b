import { readFileSync } from 'node:fs';

/** Clock ticks a second, which Linux has fixed for its readers. */
const ticks = 100;

/** Processor time of a process so far, in seconds. Only Linux tells. */
export function cpuSeconds(pid: number): number | undefined {
  const fields = read(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** Bytes of memory that a process has now. Only Linux tells. */
export function residentBytes(pid: number): number | undefined {
  const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status') ?? '')?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
