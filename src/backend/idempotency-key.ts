import { refusal } from './refusal.ts';

/** The caller's key for one submission, or a fresh one. Rejects what is too short to be unique or cannot stand in a header. */
export function idempotencyKeyOf({ idempotencyKey }: { readonly idempotencyKey?: string }): string {
  if (idempotencyKey === undefined) return randomKey();
  if (/^[\x21-\x7e]{16,200}$/.test(idempotencyKey)) return idempotencyKey;
  throw refusal(
    'bad-request',
    'The Idempotency-Key must have 16-200 visible ASCII characters and no spaces, for example a UUID.',
  );
}

/** 128 bits in hex. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
