import { hex } from '../hashing.ts';
import { refusal } from '../refusal.ts';

/** Long enough to be unique, and fit to stand in a header. */
export const keyPattern = /^[\x21-\x7e]{16,200}$/;

/** The caller's key for one submission, or a fresh one. Rejects what is too short to be unique or cannot stand in a header. */
export function idempotencyKeyOf({ idempotencyKey }: { readonly idempotencyKey?: string }): string {
  if (idempotencyKey === undefined) return randomKey();
  if (keyPattern.test(idempotencyKey)) return idempotencyKey;
  throw refusal(
    'bad-request',
    'The Idempotency-Key must have 16-200 visible ASCII characters and no spaces, for example a UUID.',
  );
}

/** Random bytes are drawn for many keys at once: to ask for them takes longer than to make a key of them. */
const pool = new Uint8Array(64 * 16);
let used = pool.length;

/** 128 bits in hex. */
export function randomKey(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, (used += 16));
  const key = hex(bytes);
  // What a key was made of is not kept.
  bytes.fill(0);
  return key;
}
