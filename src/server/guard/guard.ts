import { refusal } from '../../backend/refusal.ts';
import type { BackendError } from '../../backend/errors.ts';
import { AddressHash } from './address-hash.ts';
import { Challenges, type ProofFault } from './challenges.ts';
import { TokenBuckets } from './token-buckets.ts';

/** `adaptive`: a proof of work is asked for under attack, and of whoever sends much or falls into the trap. */
export type ProofPolicy = 'off' | 'adaptive' | 'always';

/** `secret`: the store's. `now`: milliseconds since 1970. */
export interface GuardOptions {
  readonly proof: ProofPolicy;
  readonly limitsRate: boolean;
  readonly secret: Uint8Array;
  readonly now?: () => number;
  readonly challenges?: Challenges;
}

/** What somebody wants to send, as far as the guard looks at it. */
export interface Submission {
  /** What it is sent to, such as `polls/viktigast`. */
  readonly target: string;
  readonly addressHash?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly proof?: string | undefined;
  /** What stood in the field that people never meet. */
  readonly honeypot?: string | undefined;
}

/** A school or a town hall is one address, so this is meant for hundreds of people who answer in the same minutes. */
const perAddress = { burst: 600, perSecond: 5 } as const;
/** What an address may send before it is asked for proofs. */
const unproven = { burst: 200, perSecond: 0.5 } as const;
/** What all may send together before everybody is asked for one: more than that is an attack, or an evening on television. */
const unprovenTogether = { burst: 3_000, perSecond: 20 } as const;
/** Milliseconds that an attack is taken to last after its last sign. */
const alertTime = 60_000;

/** Keeps programs from drowning out people. It loses nobody's answer: the most it does is ask to wait, or for a proof. */
export class Guard {
  readonly #policy: ProofPolicy;
  readonly #limitsRate: boolean;
  readonly #now: () => number;
  readonly #challenges: Challenges;
  readonly #addresses = new AddressHash();
  readonly #calls = new TokenBuckets(perAddress);
  readonly #unproven = new TokenBuckets(unproven);
  readonly #together = new TokenBuckets(unprovenTogether, 1);
  #alertUntil = 0;

  constructor({ proof, limitsRate, secret, now = Date.now, challenges }: GuardOptions) {
    this.#policy = proof;
    this.#limitsRate = limitsRate;
    this.#now = now;
    this.#challenges = challenges ?? new Challenges(secret);
  }

  /** What an address is known by today. */
  hashOf(address: string): string {
    return this.#addresses.of(address, this.#now());
  }

  /** Throws a `BackendError` that says when to come back where an address calls too often. */
  admit(addressHash: string | undefined): void {
    if (!this.#limitsRate || addressHash === undefined) return;
    const wait = this.#calls.take(addressHash, this.#now());
    if (wait === 0) return;
    // Those who were sent away together shall not come back together.
    const retryAfter = Math.ceil(wait + Math.random() * 10);
    throw refusal(
      'too-many-requests',
      `Too much comes from this address. Try again in ${retryAfter} seconds.`,
      {
        retryAfter,
      },
    );
  }

  /** Throws a `BackendError` with a challenge where a proof is asked for and none is given. */
  check({ target, addressHash, idempotencyKey = '', proof, honeypot }: Submission): void {
    if (this.#policy === 'off') return;
    const now = this.#now();
    // Without a key of its own a submission is nothing that a solution could be bound to.
    const fault =
      idempotencyKey === '' ? 'none' : this.#challenges.faultOf(proof, target, idempotencyKey, now);
    if (fault === undefined) return;
    if (this.#asksFor(addressHash, honeypot, now)) throw this.#proofRequired(target, fault, now);
  }

  /** The challenge that a document is given out with, where one is asked for. */
  challengeFor(target: string): string | undefined {
    const now = this.#now();
    const isAsked = this.#policy === 'always' || (this.#policy === 'adaptive' && now < this.#alertUntil);
    return isAsked ? this.#challenges.issue(target, 'read', now) : undefined;
  }

  #asksFor(addressHash: string | undefined, honeypot: string | undefined, now: number): boolean {
    if (this.#policy === 'always' || (honeypot !== undefined && honeypot !== '')) return true;
    if (!this.#limitsRate || addressHash === undefined) return false;
    const isMuch = this.#unproven.take(addressHash, now) > 0;
    if (isMuch) return true;
    if (this.#together.take('all', now) > 0) this.#alertUntil = now + alertTime;
    return now < this.#alertUntil;
  }

  #proofRequired(target: string, fault: ProofFault, now: number): BackendError {
    const challenge = this.#challenges.issue(target, 'refusal', now);
    return refusal('proof-required', details[fault], { challenge });
  }
}

const details: Readonly<Record<ProofFault, string>> = {
  none: 'Solve the challenge for the Idempotency-Key of the submission, and send it again with the proof.',
  forged: 'The proof is of no challenge of ours. Solve this one.',
  'other-form': 'The proof is of a challenge for something else. Solve this one.',
  expired: 'The challenge of the proof has expired. Solve this one.',
  hurried: 'It was sent before it can have been read. Solve this challenge instead.',
  unsolved: 'The proof solves its challenge not, or not for this Idempotency-Key. Solve this one.',
};
