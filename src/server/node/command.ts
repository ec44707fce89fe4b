import type { Arguments } from './command-line/arguments.ts';
import {
  configuration,
  DatabaseConfiguration,
  EraseConfiguration,
  ExportConfiguration,
  ImportConfiguration,
  PurgeConfiguration,
  ServeConfiguration,
  TokenConfiguration,
} from './command-line/configuration.ts';
import type { FlagName } from './command-line/flags.ts';
import { UsageError } from './command-line/usage-error.ts';

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
    flags: [
      'port',
      'host',
      'database',
      'content',
      'origins',
      'site',
      'https',
      'proof',
      'rate-limit',
      'trusted-proxies',
    ],
    run: async (_, values) => {
      const { serve } = await import('./commands/serve.ts');
      return serve(configuration(ServeConfiguration, values));
    },
  },
  check: {
    operand: 'folder',
    says: 'find what is wrong in a content folder',
    flags: [],
    run: async (folder) => (await import('./commands/check.ts')).check(folder),
  },
  export: {
    operand: 'consultation|poll',
    says: 'write out the answers to a consultation, or how many voted for what',
    flags: ['format', 'rows', 'codes', 'database', 'content', 'out', 'language', 'personal', 'reason'],
    run: async (id, values) => {
      const { exportAnswers } = await import('./commands/export.ts');
      return exportAnswers(id, configuration(ExportConfiguration, values));
    },
  },
  import: {
    operand: 'file',
    says: 'read in the answers of a JSON export with personal data',
    flags: ['database', 'content'],
    run: async (file, values) => {
      const { importResponses } = await import('./commands/import.ts');
      return importResponses(file, configuration(ImportConfiguration, values));
    },
  },
  erase: {
    operand: 'answer',
    says: 'erase one answer whose receipt is lost',
    flags: ['reason', 'database'],
    run: async (receiptHash, values) => {
      const { erase } = await import('./commands/erase.ts');
      return erase(receiptHash, configuration(EraseConfiguration, values));
    },
  },
  purge: {
    operand: 'consultation|poll',
    says: 'erase answers that are archived and need not be kept, or who has voted',
    flags: ['archive', 'dry-run', 'reason', 'database', 'content'],
    run: async (id, values) => {
      const { purge } = await import('./commands/purge.ts');
      return purge(id, configuration(PurgeConfiguration, values));
    },
  },
  token: {
    operand: 'create|list|revoke',
    says: 'let officers in, and keep them out again',
    flags: ['name', 'role', 'days', 'id', 'database'],
    run: async (action, values) => {
      const { token } = await import('./commands/token.ts');
      return token(action, configuration(TokenConfiguration, values));
    },
  },
  audit: {
    says: 'print what officers did',
    flags: ['database'],
    run: async (_, values) => {
      const { audit } = await import('./commands/audit.ts');
      return audit(configuration(DatabaseConfiguration, values));
    },
  },
  backup: {
    operand: 'file',
    says: 'copy the database to a file while servers run',
    flags: ['database'],
    run: async (file, values) => {
      const { backup } = await import('./commands/backup.ts');
      return backup(file, configuration(DatabaseConfiguration, values));
    },
  },
  restore: {
    operand: 'file',
    says: 'write a backup into an empty database, SQLite or PostgreSQL',
    flags: ['database'],
    run: async (file, values) => {
      const { restore } = await import('./commands/restore.ts');
      return restore(file, configuration(DatabaseConfiguration, values));
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
    throw new UsageError(`Say which ${operand.replaceAll('|', ' or ')}: samrad ${name} <${operand}>.`);
  }
  return given ?? '';
}
