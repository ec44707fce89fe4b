import type { Arguments } from './arguments.ts';
import { configuration, ExportConfiguration, ServeConfiguration } from './configuration.ts';
import type { FlagName } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** `operand`: what stands after the command's name. `run` gives the exit code. */
export interface Command {
  readonly operand?: string;
  readonly says: string;
  readonly flags: readonly FlagName[];
  readonly run: (operand: string, values: Arguments['values']) => Promise<number>;
}

/** Each loads its own code when it runs: an export has no use for a server, nor a check for a database. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    says: 'answer the widgets, and keep what people send',
    flags: ['port', 'host', 'database', 'content', 'origins', 'site', 'https'],
    run: async (_, values) => {
      const { serve } = await import('./serve.ts');
      return serve(configuration(ServeConfiguration, values));
    },
  },
  check: {
    operand: 'folder',
    says: 'find what is wrong in a content folder',
    flags: [],
    run: async (folder) => (await import('./check.ts')).check(folder),
  },
  export: {
    operand: 'consultation',
    says: 'write out the answers to a consultation',
    flags: ['format', 'rows', 'codes', 'database', 'content', 'out', 'language', 'personal', 'reason'],
    run: async (consultation, values) => {
      const { exportResponses } = await import('./export.ts');
      return exportResponses(consultation, configuration(ExportConfiguration, values));
    },
  },
};

/** The operand of a command, or the empty string where it takes none. */
export function operandOf(name: string, { operand }: Command, positionals: readonly string[]): string {
  const most = operand === undefined ? 0 : 1;
  if (positionals.length > most) {
    throw new UsageError(
      `"${positionals[most]}" is one too many. Write samrad ${name}${operand ? ` <${operand}>` : ''}.`,
    );
  }
  const [given] = positionals;
  if (operand !== undefined && given === undefined) {
    throw new UsageError(`Say which ${operand}: samrad ${name} <${operand}>.`);
  }
  return given ?? '';
}
