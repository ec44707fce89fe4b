import type { Backend } from '../backend.ts';
import type { Content } from '../content.ts';
import { createMemoryRecords } from './memory-records.ts';
import { createMemoryVotes } from './memory-votes.ts';
import { createMemoryPersons } from './memory-persons.ts';
import type { VerifyIdentity } from '../records/person-records.ts';
import { createRecordBackend } from '../rules/record-backend.ts';

/** A whole backend in memory, by the same rules as the server's: for demos, stories and tests. */
export function createMemoryBackend(
  content: Content,
  options: { now?: () => Date; secret?: Uint8Array; verifyIdentity?: VerifyIdentity } = {},
): Backend {
  const { secret = crypto.getRandomValues(new Uint8Array(32)), ...rest } = options;
  const records = createMemoryRecords();
  return createRecordBackend({
    content,
    records,
    steps: records.steps,
    votes: createMemoryVotes(),
    persons: createMemoryPersons(),
    secret,
    ...rest,
  });
}
