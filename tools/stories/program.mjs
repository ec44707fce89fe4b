import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a program of an engine in a folder of its own. Resolves when it has said what `ready` matches, with the match. */
export async function startProgram(command, args, ready) {
  const home = mkdtempSync(join(tmpdir(), 'samrad-engine-'));
  const child = spawn(
    command,
    args.map((arg) => arg.replace('{home}', home)),
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, HOME: home } },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  const end = () => {
    // The whole group: a display server and a browser hang on to what started them.
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
  };
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    end();
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const match = await new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('close', () => reject(new Error(`${command} did not start.\n${said}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
        const found = said.match(ready);
        if (found) resolve(found);
      });
    }
  });
  return { match, stop };
}
