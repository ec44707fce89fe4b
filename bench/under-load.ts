import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Load, LoadResult } from './load.ts';
import { cpuSeconds } from './process-state.ts';
import type { Program } from './program.ts';

export interface Throughput {
  /** Answers a second. */
  readonly rate: number;
  /** Microseconds of processor time that the program took for one answer; none where it cannot be seen. */
  readonly cpu: number | undefined;
  readonly p99: number;
  readonly answered: number;
}

/** Asks a program, from another process, for as much as it can give. Rejects when anything else comes back. */
export async function underLoad(program: Program, load: Load): Promise<Throughput> {
  const before = cpuSeconds(program.pid);
  const running = promisify(execFile)(process.execPath, [`${import.meta.dirname}/load.ts`]);
  running.child.stdin?.end(JSON.stringify(load));
  const { answered, seconds, p99 } = JSON.parse((await running).stdout) as LoadResult;
  const after = cpuSeconds(program.pid);
  const cpu = before !== undefined && after !== undefined ? ((after - before) / answered) * 1e6 : undefined;
  return { rate: answered / seconds, cpu, p99, answered };
}
