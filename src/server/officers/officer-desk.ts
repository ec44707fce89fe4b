import { refusal } from '../../backend/refusal.ts';
import type { TokenBuckets } from '../guard/token-buckets.ts';
import type { Officer, Role } from './officer.ts';
import type { AuditAction, OfficerRecords, OfficerToken } from './officer-records.ts';
import { hashToken, newToken, tokenIn } from './token-text.ts';

export interface OfficerDeskOptions {
  readonly records: OfficerRecords;
  /** How many wrong tokens an address may send. */
  readonly wrongTokens: TokenBuckets;
  readonly now?: () => Date;
}

/** What somebody wants to do, and who says so. */
export interface Visit {
  /** The header `Authorization`. */
  readonly authorization: string | null;
  readonly addressHash?: string | undefined;
  /** Any of these will do. */
  readonly roles: readonly Role[];
  /** Such as `consultations/parken`. */
  readonly object: string;
}

/** Lets officers in by their tokens, and writes down what they do. */
export class OfficerDesk {
  readonly #records: OfficerRecords;
  readonly #wrongTokens: TokenBuckets;
  readonly #now: () => Date;
  /** The day on which a token that is good no longer was last noted, by its id. */
  readonly #noted = new Map<string, string>();

  constructor({ records, wrongTokens, now = () => new Date() }: OfficerDeskOptions) {
    this.#records = records;
    this.#wrongTokens = wrongTokens;
    this.#now = now;
  }

  /**
   * Throws a `BackendError` before anything tells whether the object is there. A right token is let in however many
   * wrong ones came from its address: one is not guessed, and colleagues behind one address are not locked out.
   */
  async admit({ authorization, addressHash = '', roles, object }: Visit): Promise<Officer> {
    const given = tokenIn(authorization);
    const token = given === undefined ? undefined : await this.#records.tokenOf(await hashToken(given));
    if (!token || !this.#isValid(token)) {
      const refused = this.#unknown(authorization, addressHash);
      if (token) await this.#noteOld(token, object);
      throw refused;
    }
    if (roles.includes(token.role)) return token;
    await this.note(token, 'refused', object, `the role is ${token.role}`);
    throw refusal('forbidden', `This takes a token with the role ${roles.join(' or ')}.`);
  }

  /** Resolves when it is written down for good: what is not, is not done. */
  async note({ id, name }: Officer, action: AuditAction, object: string, detail = ''): Promise<void> {
    await this.#records.note({ at: this.#now().toISOString(), officer: id, name, action, object, detail });
  }

  /** Makes a token and gives it, this once. `days`: how long it is good for. */
  async issue(
    name: string,
    role: Role,
    days: number,
    by: Officer,
  ): Promise<OfficerToken & { token: string }> {
    const token = newToken();
    const hash = await hashToken(token);
    const created = this.#now();
    const kept: OfficerToken = {
      id: hash.slice(0, 8),
      name,
      role,
      hash,
      createdAt: created.toISOString(),
      expiresAt: new Date(created.getTime() + days * 86_400_000).toISOString(),
    };
    await this.#records.addToken(kept);
    await this.note(by, 'token-created', `tokens/${kept.id}`, `${role} for ${name} until ${kept.expiresAt}`);
    return { ...kept, token };
  }

  /** Gives false where there is no such token, or none left to revoke. */
  async revoke(id: string, by: Officer): Promise<boolean> {
    const revoked = await this.#records.revokeToken(id, this.#now().toISOString());
    if (revoked) await this.note(by, 'token-revoked', `tokens/${id}`);
    return revoked;
  }

  #isValid({ expiresAt, revokedAt }: OfficerToken): boolean {
    return revokedAt === undefined && this.#now().toISOString() < expiresAt;
  }

  /** Once a day: a script may go on with a token that nobody has renewed. */
  async #noteOld(token: OfficerToken, object: string): Promise<void> {
    const today = this.#now().toISOString().slice(0, 10);
    if (this.#noted.get(token.id) === today) return;
    this.#noted.set(token.id, today);
    await this.note(token, 'refused', object, `the token ${token.revokedAt ? 'was revoked' : 'has expired'}`);
  }

  #unknown(authorization: string | null, addressHash: string) {
    const needed = refusal('token-needed', 'Send a token that is valid as "Authorization: Bearer <token>".');
    if (authorization === null) return needed;
    const wait = this.#wrongTokens.take(addressHash, this.#now().getTime());
    if (wait === 0) return needed;
    const retryAfter = Math.ceil(wait);
    return refusal('too-many-requests', `Too many wrong tokens. Try again in ${retryAfter} seconds.`, {
      retryAfter,
    });
  }
}
