import type { Environment } from './arguments.ts';
import { flags } from './flags.ts';

const prefix = 'SAMRAD_';

const settings = Object.values(flags).flatMap(({ env }) => env ?? []);

/** What this project's own tools are told by. */
const ofTools = new Set(['SAMRAD_COUNTS', 'SAMRAD_BENCH_DIST']);

/** Kubernetes sets these in every container beside a service that is named samrad. */
const isOfService = (name: string, value = ''): boolean =>
  /^SAMRAD_(?:SERVICE|PORT)_/.test(name) || /^(?:tcp|udp|sctp):/.test(value);

export interface UnknownSetting {
  readonly name: string;
  /** The setting that is written most like it. */
  readonly nearest: string;
}

/** What looks like a setting in the environment and is none: it would be taken for one that works. */
export const unknownSettings = (env: Environment): UnknownSetting[] =>
  Object.keys(env)
    .filter((name) => name.startsWith(prefix) && !settings.includes(name) && !ofTools.has(name))
    .filter((name) => !isOfService(name, env[name]))
    .map((name) => ({ name, nearest: nearestTo(name) }));

function nearestTo(name: string): string {
  const unlike = (setting: string): number => {
    const [one, other] = [bare(name), bare(setting)];
    return distance(one, other) / Math.max(one.length, other.length);
  };
  return settings.reduce((best, setting) => (unlike(setting) < unlike(best) ? setting : best));
}

const bare = (name: string): string => name.replace(prefix, '');

/** How many letters must be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const [left = 0, above = 0, aslant = 0] = [next[j - 1], row[j], row[j - 1]];
      next.push(Math.min(left + 1, above + 1, aslant + (letter === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
