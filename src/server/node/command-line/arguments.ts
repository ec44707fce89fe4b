import { parseArgs } from 'node:util';
import { flags, isSwitch } from './flags.ts';
import type { FlagName, FlagValues } from './flags.ts';
import { UsageError } from './usage-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Arguments {
  readonly values: FlagValues;
  readonly positionals: readonly string[];
}

/** Reads flags, their twins in the environment and their defaults. Throws a `UsageError` at a flag that is not `taken`. */
export function readArguments(
  args: readonly string[],
  taken: readonly FlagName[],
  env: Environment,
): Arguments {
  const options = Object.fromEntries(
    taken.map((name) => [name, { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = defaults(taken, env);
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = taken.find((one) => one === token.name);
    if (name === undefined) throw unknownFlag(token.rawName, taken);
    values[name] = valueOf(name, token.value, token.inlineValue);
  }
  return { values, positionals };
}

function defaults(taken: readonly FlagName[], env: Environment): FlagValues {
  const values: FlagValues = {};
  for (const name of taken) {
    const twin = flags[name].env;
    const value = (twin !== undefined && env[twin]) || flags[name].fallback;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function valueOf(name: FlagName, value: string | undefined, inline: boolean | undefined): string {
  if (isSwitch(name)) {
    if (value === undefined) return 'on';
    throw new UsageError(`--${name} takes no value. Write --${name} alone.`);
  }
  if (value && (inline || !value.startsWith('--'))) return value;
  throw new UsageError(`--${name} needs a value. Write --${name} ${flags[name].value}.`);
}

const unknownFlag = (written: string, taken: readonly FlagName[]): UsageError =>
  new UsageError(
    taken.length === 0
      ? `There is no flag ${written} here; this command takes none.`
      : `There is no flag ${written} here. There is ${taken.map((name) => `--${name}`).join(', ')}.`,
  );
