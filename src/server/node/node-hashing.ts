import { createHmac, createSecretKey, hash } from 'node:crypto';
import type { Hashing } from '../../backend/hashing.ts';

/** Hashes at once, on the thread that asks. */
export const nodeHashing: Hashing = {
  signer(bytes) {
    const key = createSecretKey(bytes);
    return (text) => createHmac('sha256', key).update(text).digest('hex');
  },
  digest: (text) => hash('sha256', text, 'hex'),
};
