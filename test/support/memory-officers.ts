import type { AuditEntry, OfficerRecords, OfficerToken } from '../../src/server/officers/officer-records.ts';

/** Tokens and an audit log that live as long as a test. */
export function createMemoryOfficers(): OfficerRecords & { readonly log: readonly AuditEntry[] } {
  const tokens = new Map<string, OfficerToken>();
  const log: AuditEntry[] = [];
  return {
    log,
    async addToken(token) {
      tokens.set(token.hash, token);
    },
    async tokenOf(hash) {
      return tokens.get(hash);
    },
    async tokens() {
      return [...tokens.values()];
    },
    async revokeToken(id, revokedAt) {
      const token = [...tokens.values()].find((one) => one.id === id && one.revokedAt === undefined);
      if (token) tokens.set(token.hash, { ...token, revokedAt });
      return token !== undefined;
    },
    async note(entry) {
      log.push(entry);
    },
    async *entries() {
      yield* log;
    },
  };
}
