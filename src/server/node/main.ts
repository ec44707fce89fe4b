import { DatabaseError } from '../store/database-error.ts';
import { readArguments } from './command-line/arguments.ts';
import { commands, operandOf } from './command.ts';
import { ContentError } from './command-line/content-error.ts';
import { helpText } from './help.ts';
import { ListenError } from './http/listen-error.ts';
import { UsageError } from './command-line/usage-error.ts';
import { version } from './version.ts';

/** Gives the exit code: 0 done, 1 failed, 2 called wrongly. */
async function main([name = 'help', ...rest]: readonly string[]): Promise<number> {
  if (name === '--version') return say(version);
  if (name === 'help' || name === '--help' || name === '-h') return say(helpText(rest[0]));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`There is no command "${name}". There is ${Object.keys(commands).join(', ')}.`);
  }
  if (rest.includes('--help') || rest.includes('-h')) return say(helpText(name));
  const { values, positionals } = readArguments(rest, command.flags, process.env);
  return await command.run(operandOf(name, command, positionals), values);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

/** A mistake of the caller or of the surroundings is told in plain words; anything else is ours, and shows its trace. */
function report(error: unknown): number {
  const kinds = [UsageError, ContentError, DatabaseError, ListenError];
  const isTold =
    error instanceof Error && ('syscall' in error || kinds.some((kind) => error instanceof kind));
  console.error(isTold ? `samrad: ${error.message}` : error);
  if (error instanceof UsageError) console.error('See samrad help.');
  return error instanceof UsageError ? 2 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch(report);
