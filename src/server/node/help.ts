import { commands } from './command.ts';
import type { Command } from './command.ts';
import { flags } from './command-line/flags.ts';
import type { FlagName } from './command-line/flags.ts';

/** What the program can do, or one command with its flags. */
export function helpText(name?: string): string {
  const command = name === undefined ? undefined : commands[name];
  return name === undefined || command === undefined ? overview() : details(name, command);
}

const overview = (): string =>
  [
    'Samråd: stakeholder dialogue in any page, with a small server of its own.',
    '',
    ...table(Object.entries(commands).map(([name, command]) => [usage(name, command), command.says])),
    ...table([
      ['samrad help <command>', 'the flags of a command'],
      ['samrad --version', 'which version this is'],
    ]),
  ].join('\n');

const details = (name: string, command: Command): string =>
  [`${usage(name, command)} [flags]: ${command.says}`, '', ...table(command.flags.map(flagRow))].join('\n');

const usage = (name: string, { operand }: Command): string =>
  `samrad ${name}${operand === undefined ? '' : ` <${operand}>`}`;

function flagRow(name: FlagName): [string, string] {
  const { value, env, fallback, says } = flags[name];
  const remarks = [env, fallback && value && `default ${fallback}`].filter(Boolean).join(', ');
  return [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    remarks === '' ? says : `${says} (${remarks})`,
  ];
}

function table(rows: readonly [string, string][]): string[] {
  const width = Math.max(30, ...rows.map(([left]) => left.length + 2));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
