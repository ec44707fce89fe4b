import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/server/node/main.ts', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}, program = main) =>
  spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Milliseconds after which a command that should have ended is ended, so that its test can fail. */
const patience = 120_000;

/** Runs the command to its end, or kills it at the signal. */
export async function samrad(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  kill?: AbortSignal,
): Promise<Finished> {
  const child = start(args, env);
  kill?.addEventListener('abort', () => child.kill('SIGKILL'));
  const end = setTimeout(() => child.kill('SIGKILL'), patience);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearTimeout(end);
  return { code: child.exitCode, output, errors };
}

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  /** Sends a signal; does not wait. */
  signal(signal: NodeJS.Signals): void;
  /** Resolves when this text stands in the log. */
  logged(text: string): Promise<void>;
  /** Resolves when the process has ended, with everything that it wrote. */
  readonly finished: Promise<Finished>;
}

/** Starts the server on a port of its own and waits until it answers. `program`: a build instead of the sources. */
export async function startServer(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  program?: string,
): Promise<ServerProcess> {
  const child = start(['serve', ...args], { PORT: '0', ...env }, program);
  const lines: string[] = [];
  const log: string[] = [];
  const logReader = createInterface(child.stderr).on('line', (line) => log.push(line));
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const finished = once(child, 'close').then(() => ({
    code: child.exitCode,
    output: lines.join('\n'),
    errors: log.join('\n'),
  }));
  const ended = finished.then((result) => {
    throw new Error(`the server ended with ${result.code}: ${result.errors}`);
  });
  const [line] = (await Promise.race([once(reader, 'line'), ended])) as [string];
  ended.catch(() => {});
  const url = line.replace('Samråd: ', '');
  if (!URL.canParse(url)) {
    child.kill();
    throw new Error(`the server said "${line}"`);
  }
  return {
    url,
    port: Number(new URL(url).port),
    signal: (signal) => void child.kill(signal),
    async logged(wanted) {
      const isThere = () => log.some((written) => written.includes(wanted));
      while (!isThere()) await Promise.race([once(logReader, 'line'), ended]);
    },
    finished,
  };
}
