import type { ResponseRecords } from '../../backend/records/response-records.ts';
import type { ResultSteps } from '../../backend/outcome/result-steps.ts';
import type { PersonRecords } from '../../backend/records/person-records.ts';
import type { VoteRecords } from '../../backend/records/vote-records.ts';
import type { OfficerRecords } from '../officers/officer-records.ts';
import type { Connection } from './connection.ts';
import { StoredDisposal, type Disposal } from './disposal.ts';
import { storeSecret } from './store-secret.ts';
import { StoredOfficers } from './stored-officers.ts';
import { StoredPersons } from './stored-persons.ts';
import { StoredResponses } from './stored-responses.ts';
import { StoredResultSteps } from './stored-result-steps.ts';
import { StoredVotes } from './stored-votes.ts';
import type { WriteVotes } from './stored-votes.ts';
import { StoredVoteOrder, type VoteOrder } from './vote-order.ts';
import { WriteBatcher } from './write-batcher.ts';
import { addResponses, changeResponses } from './write-responses.ts';
import { writeVotes } from './write-votes.ts';

export interface Store {
  readonly records: ResponseRecords;
  readonly votes: VoteRecords;
  readonly persons: PersonRecords;
  readonly officers: OfficerRecords;
  readonly steps: ResultSteps;
  readonly disposal: Disposal;
  readonly order: VoteOrder;
  /** 32 random bytes, the same for the life of the database. */
  readonly secret: Uint8Array;
  /** Rejects with a `BackendError` while the database cannot be read. */
  ready(): Promise<void>;
  /** Leaves nothing in the database's files of what was erased. `anyway`: also of what others have erased. */
  compact(anyway?: boolean): Promise<void>;
  /** Whether what is erased goes for good: false where the database does not let this user clear it away. */
  erases(): Promise<boolean>;
  /** Writes what waits, then lets go of the database. */
  close(): Promise<void>;
}

/** What a database does besides, where several processes share it. */
export interface Sharing {
  readonly writeVotes?: WriteVotes;
  /** Tells of polls that may have been voted in by way of another process; without an id, any may. */
  readonly onVotes?: VoteRecords['onVotes'];
  /** Others write while a transaction of this process does. */
  readonly locks?: boolean;
}

/** The store over a database whose tables are up to date. */
export async function storeOn(connection: Connection, sharing: Sharing = {}): Promise<Store> {
  const kindOfVotes = sharing.writeVotes ?? writeVotes;
  const writes = new WriteBatcher(connection, [addResponses, changeResponses, kindOfVotes]);
  return {
    records: new StoredResponses(connection, writes),
    votes: new StoredVotes(connection, writes, kindOfVotes, sharing.onVotes),
    persons: new StoredPersons(connection),
    officers: new StoredOfficers(connection),
    steps: new StoredResultSteps(connection),
    disposal: new StoredDisposal(connection),
    order: new StoredVoteOrder(connection, sharing.locks ?? false),
    secret: await storeSecret(connection),
    async ready() {
      await connection.read('SELECT 1 FROM settings');
    },
    compact: (anyway) => connection.compact(anyway),
    erases: () => connection.erases(),
    async close() {
      await writes.close();
      await connection.close();
    },
  };
}
