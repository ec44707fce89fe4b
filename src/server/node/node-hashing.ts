import { createHmac, createSecretKey, hash } from 'node:crypto';
import type { Hashing } from '../../backend/hashing.ts';

/** Hashes at once, on the thread that asks. */
export const nodeHashing: Hashing = {
  signer(key) {
    // A text signs once and then its key is gone; bytes sign for as long as the server runs.
    const made = typeof key === 'string' ? key : createSecretKey(key);
    return (text) => createHmac('sha256', made).update(text).digest('hex');
  },
  digest: (text) => hash('sha256', text, 'hex'),
};
