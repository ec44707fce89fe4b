export type Hex = string | Promise<string>;

/** Makes the HMAC with SHA-256 of a text, under one key, in hex. */
export type Sign = (text: string) => Hex;

/**
 * What receipts are made with. The platform's own way answers from another thread, which takes longer than to
 * hash a line of text: a server brings functions that answer at once.
 */
export interface Hashing {
  signer(key: Uint8Array | string): Sign;
  /** SHA-256. */
  digest(text: string): Hex;
}

const encoder = new TextEncoder();

/** Wherever there is Web Crypto. */
export const webHashing: Hashing = {
  signer(key) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const bytes = typeof key === 'string' ? encoder.encode(key) : new Uint8Array(key);
    const imported = crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
    return async (text) => hexOf(crypto.subtle.sign('HMAC', await imported, encoder.encode(text)));
  },
  digest: (text) => hexOf(crypto.subtle.digest('SHA-256', encoder.encode(text))),
};

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const hexOf = async (hash: Promise<ArrayBuffer>): Promise<string> => hex(new Uint8Array(await hash));
