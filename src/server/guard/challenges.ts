import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { challengeText, readChallenge, readProof, search, seedOf, unsigned } from '../../proof/index.ts';
import type { Challenge } from '../../proof/index.ts';

/** Seconds in which nobody has read a form. Who is quicker solves the harder puzzles, and loses nothing by it. */
const readingTime = 2;

/**
 * What is asked for, on average 2 to the power of `bits` hashes a puzzle: many small ones, so that hardly anybody waits
 * much longer than others. A form lies open for hours, and nobody is hurried: what has expired is asked anew.
 */
const work = {
  read: { puzzles: 8, bits: 15, seconds: 6 * 60 * 60 },
  refusal: { puzzles: 16, bits: 15, seconds: 10 * 60 },
} as const satisfies Readonly<Record<Challenge['kind'], Work>>;

/** `seconds`: how long a challenge can be answered. */
type Work = Pick<Challenge, 'puzzles' | 'bits'> & { readonly seconds: number };

/** Why a proof does not count. */
export type ProofFault = 'none' | 'forged' | 'other-form' | 'expired' | 'hurried' | 'unsolved';

/**
 * Challenges that we sign, so that none is kept: whatever comes back says itself what was asked, for which form, and
 * until when. A solution is of one submission, by its idempotency key, and counts as often as that: once.
 */
export class Challenges {
  readonly #key: KeyObject;
  readonly #work: Readonly<Record<Challenge['kind'], Work>>;

  /** `secret`: the store's, so that every server of it knows the challenges of the others. */
  constructor(secret: Uint8Array, required: Readonly<Record<Challenge['kind'], Work>> = work) {
    this.#key = createSecretKey(createHmac('sha256', secret).update('challenges').digest());
    this.#work = required;
  }

  /** `now`: milliseconds since 1970. */
  issue(target: string, kind: Challenge['kind'], now: number): string {
    const { seconds, puzzles, bits } = this.#work[kind];
    const issuedAt = Math.floor(now / 1000);
    const nonce = randomBytes(16).toString('hex');
    const text = challengeText({
      target,
      kind,
      issuedAt,
      expiresAt: issuedAt + seconds,
      puzzles,
      bits,
      nonce,
    });
    return `${text}.${this.#sign(text)}`;
  }

  /** Why a proof does not count for a submission; nothing where it does. */
  faultOf(
    proof: string | undefined,
    target: string,
    idempotencyKey: string,
    now: number,
  ): ProofFault | undefined {
    if (proof === undefined) return 'none';
    const { challenge: signed, solutions } = readProof(proof);
    const { text, signature } = unsigned(signed);
    const challenge = readChallenge(text);
    if (challenge === undefined || !this.#signed(text, signature)) return 'forged';
    if (challenge.target !== target) return 'other-form';
    const second = Math.floor(now / 1000);
    if (second >= challenge.expiresAt) return 'expired';
    if (challenge.kind === 'read' && second < challenge.issuedAt + readingTime) return 'hurried';
    const { puzzles, bits } = challenge;
    const seed = seedOf(signed, idempotencyKey);
    const isSolution = (number: number | undefined, puzzle: number) =>
      number !== undefined && search(seed, puzzle, bits, number, 1) === number;
    return solutions.length === puzzles && solutions.every(isSolution) ? undefined : 'unsolved';
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  #signed(text: string, signature: string): boolean {
    const right = Buffer.from(this.#sign(text));
    const given = Buffer.from(signature);
    return right.length === given.length && timingSafeEqual(right, given);
  }
}
