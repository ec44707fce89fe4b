import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Steps, Value } from './steps.ts';

/** A database. Everything rejects with a `BackendError` that says what the failure is to the caller. */
export interface Connection {
  /** The rows of one statement, prepared once for each text. */
  read<Row>(sql: string, ...values: Value[]): Promise<readonly Row[]>;
  /** A query that is not on the hot path. */
  query<T>(ask: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Gives what the steps give once that is on the disk. Nothing of it stands when this rejects. */
  transaction<T>(steps: Steps<T>): Promise<T>;
  /** Text was withdrawn or replaced: clears away, soon, what the database still keeps of it. */
  eraseSoon(): void;
  /** Clears the same out of the last corners of the database, which takes a while. `anyway`: also where nothing is known of. */
  compact(anyway?: boolean): Promise<void>;
  /** Whether what is erased goes for good. */
  erases(): Promise<boolean>;
  close(): Promise<void>;
}
