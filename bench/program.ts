import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A server that runs. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from its start until it had answered a first request with 200. */
  readonly firstAnswer: number;
  /** Resolves when it has ended, also where it was stopped before. */
  stop(): Promise<void>;
}

/** Starts a server that prints its URL as the end of a first line, and asks it for `path`. */
export async function startProgram(args: readonly string[], path: string): Promise<Program> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${args[0]} ended with ${code}`);
  });
  ended.catch(() => {});
  const closed = once(child, 'close');
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  const url = line.replace(/^.* /, '').replace(/\/$/, '');
  const answer = await fetch(url + path);
  const body = await answer.text();
  const firstAnswer = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${url}${path} answers ${answer.status}: ${body}`);
  return {
    url,
    pid: child.pid ?? 0,
    firstAnswer,
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

export interface Run {
  readonly seconds: number;
  /** The most bytes of memory that it had; none where the system does not tell. */
  readonly peak: number | undefined;
}

/** Runs a program to its end. Rejects, with what it said, when it fails. */
export async function runProgram(args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `${import.meta.dirname}/peak-memory.mjs`, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  }) as ChildProcessByStdio<null, null, Readable>;
  const [errors, peak, [code]] = await Promise.all([
    text(child.stderr),
    text(child.stdio[3] as Readable),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`);
  return {
    seconds: (performance.now() - start) / 1_000,
    peak: peak === '' ? undefined : Number(peak) * 1024,
  };
}
