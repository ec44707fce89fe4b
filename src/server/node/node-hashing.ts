import { hash } from 'node:crypto';
import type { Hashing } from '../../backend/hashing.ts';

/** Bytes that SHA-256 takes in at a time. */
const block = 64;

/**
 * Hashes at once, on the thread that asks. HMAC is put together from two hashes (RFC 2104): the object that Node
 * makes for one takes several times as long as they do.
 */
export const nodeHashing: Hashing = {
  signer(bytes) {
    const key = bytes.length > block ? hash('sha256', bytes, 'buffer') : bytes;
    const inner = padded(key, 0x36);
    const outer = padded(key, 0x5c);
    return (text) => {
      const hashed = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer');
      return hash('sha256', Buffer.concat([outer, hashed]), 'buffer');
    };
  },
  digest: (text) => hash('sha256', text, 'buffer'),
};

function padded(key: Uint8Array, byte: number): Buffer {
  const bytes = Buffer.alloc(block, byte);
  key.forEach((value, i) => (bytes[i] = value ^ byte));
  return bytes;
}
