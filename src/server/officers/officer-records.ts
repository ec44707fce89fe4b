import type { Officer } from './officer.ts';

/** A token as it is kept: by its hash. Instants are ISO 8601 in UTC. */
export interface OfficerToken extends Officer {
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string | undefined;
}

export type AuditAction =
  | 'token-created'
  | 'token-revoked'
  | 'responses-exported'
  | 'votes-exported'
  | 'responses-imported'
  | 'response-erased'
  | 'responses-erased'
  | 'voters-forgotten'
  | 'document-read'
  | 'document-published'
  | 'refused';

/** Who did what, and never what somebody answered. `object`: such as `consultations/parken`. */
export interface AuditEntry {
  readonly at: string;
  /** The id and the name of the token; of what is done on the machine itself, `command` and the user of the system. */
  readonly officer: string;
  readonly name: string;
  readonly action: AuditAction;
  readonly object: string;
  /** How, and why where that must be said. */
  readonly detail: string;
}

/** Where tokens and the audit log are kept. What resolves is durable. Rejects with a `BackendError`. */
export interface OfficerRecords {
  addToken(token: OfficerToken): Promise<void>;
  tokenOf(hash: string): Promise<OfficerToken | undefined>;
  /** In the order they were made. */
  tokens(): Promise<readonly OfficerToken[]>;
  /** Gives false where there is no such token, or none left to revoke. */
  revokeToken(id: string, revokedAt: string): Promise<boolean>;
  /** The log only grows. */
  note(entry: AuditEntry): Promise<void>;
  /** Oldest first. */
  entries(): AsyncIterable<AuditEntry>;
}
