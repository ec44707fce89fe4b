import { userInfo } from 'node:os';
import type { AuditAction, OfficerRecords } from '../../officers/officer-records.ts';
import type { Officer } from '../../officers/officer.ts';

/** Whoever may run the command on the server's machine. */
export const operator = (): Officer => ({ id: 'command', name: userName(), role: 'publish' });

/** Writes down what the command does. Resolves when it stands there for good: what does not, is not done. */
export async function note(
  officers: OfficerRecords,
  action: AuditAction,
  object: string,
  detail: string,
): Promise<void> {
  const { id, name } = operator();
  await officers.note({ at: new Date().toISOString(), officer: id, name, action, object, detail });
}

/** A container may run as a number that no name is known for. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.()}`;
  }
}
