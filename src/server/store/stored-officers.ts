import { hex } from '../../backend/hashing.ts';
import type { AuditAction, AuditEntry, OfficerRecords, OfficerToken } from '../officers/officer-records.ts';
import type { Role } from '../officers/officer.ts';
import type { Connection } from './connection.ts';
import type { AuditRow, OfficerTokenRow } from './schema.ts';

/** Few rows, so that a log of any length is printed in little memory. */
const page = 200;

/** Tokens of officers and the log of what they did, in either database. */
export class StoredOfficers implements OfficerRecords {
  readonly #connection: Pick<Connection, 'query'>;

  constructor(connection: Pick<Connection, 'query'>) {
    this.#connection = connection;
  }

  async addToken(token: OfficerToken): Promise<void> {
    await this.#connection.query((db) => db.insertInto('officer_tokens').values(tokenRowOf(token)).execute());
  }

  async tokenOf(hash: string): Promise<OfficerToken | undefined> {
    const row = await this.#connection.query((db) =>
      db.selectFrom('officer_tokens').selectAll().where('hash', '=', hash).executeTakeFirst(),
    );
    return row && tokenOf(row);
  }

  async tokens(): Promise<readonly OfficerToken[]> {
    const rows = await this.#connection.query((db) =>
      db.selectFrom('officer_tokens').selectAll().orderBy('created_at').orderBy('id').execute(),
    );
    return rows.map(tokenOf);
  }

  async revokeToken(id: string, revokedAt: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#connection.query((db) =>
      db
        .updateTable('officer_tokens')
        .set({ revoked_at: revokedAt })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  async note(entry: AuditEntry): Promise<void> {
    await this.#connection.query((db) =>
      db
        .insertInto('audit_log')
        .values({ ...entry, entry: randomId() })
        .execute(),
    );
  }

  async *entries(): AsyncGenerator<AuditEntry> {
    let last = { at: '', entry: '' };
    for (;;) {
      const rows = await this.#pageAfter(last);
      for (const { entry, ...row } of rows) {
        yield { ...row, action: row.action as AuditAction };
        last = { at: row.at, entry };
      }
      if (rows.length < page) return;
    }
  }

  async #pageAfter(last: Pick<AuditRow, 'at' | 'entry'>): Promise<AuditRow[]> {
    return this.#connection.query((db) =>
      db
        .selectFrom('audit_log')
        .selectAll()
        .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'entry'), '>', tuple(last.at, last.entry)))
        .orderBy('at')
        .orderBy('entry')
        .limit(page)
        .execute(),
    );
  }
}

const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(8)));

const tokenRowOf = ({ createdAt, expiresAt, revokedAt, ...token }: OfficerToken): OfficerTokenRow => ({
  ...token,
  created_at: createdAt,
  expires_at: expiresAt,
  revoked_at: revokedAt ?? null,
});

const tokenOf = (row: OfficerTokenRow): OfficerToken => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  hash: row.hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at ?? undefined,
});
