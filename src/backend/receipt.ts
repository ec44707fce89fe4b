/** Crockford's base 32: no I, L, O or U, so that a receipt survives being written down by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 28;

/**
 * The receipt of a submission, 140 bits as `7F3K-9QXA-...`. It is derived from the idempotency key, so
 * that a retry gets the same one though it is kept nowhere.
 */
export async function deriveReceipt(
  key: CryptoKey,
  consultation: string,
  idempotencyKey: string,
): Promise<string> {
  return grouped(base32(await sign(key, ['receipt', consultation, idempotencyKey])));
}

/** Hex. Keyed, since the hash of a short answer would tell the answer. */
export async function hashBody(key: CryptoKey, body: string): Promise<string> {
  return hex(await sign(key, ['body', body]));
}

/** Hex. Keyed with the receipt, which is kept nowhere: a poll has so few choices that they could be tried out. */
export async function tagChoice(receipt: string, choice: readonly string[]): Promise<string> {
  return hex(await sign(await importSecret(new TextEncoder().encode(receipt)), ['choice', ...choice]));
}

/** SHA-256 in hex of the receipt as it is printed: what it is kept and found by. */
export async function hashReceipt(receipt: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(receipt))));
}

/** Reads what somebody typed or pasted: any case, spaces, missing hyphens, O for 0, I or L for 1. Nothing when it is no receipt. */
export function readReceipt(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[\s\u002D\u2010-\u2015\u2212]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const whole = plain.length === symbols && [...plain].every((symbol) => alphabet.includes(symbol));
  return whole ? grouped(plain) : undefined;
}

/** The key for an HMAC. Throws a RangeError when the secret is shorter than the 32 bytes of the hash. */
export function importSecret(secret: Uint8Array): Promise<CryptoKey> {
  if (secret.length < 32) throw new RangeError('The secret for receipts must have at least 32 bytes.');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
}

/** Takes the same time wherever two texts of one length differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

/** A list in JSON delimits its fields: no two lists make the same text. */
async function sign(key: CryptoKey, fields: readonly string[]): Promise<Uint8Array> {
  return new Uint8Array(
    await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify(fields))),
  );
}

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return Array.from({ length: symbols }, (_, i) => alphabet[parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join(
    '',
  );
}

const grouped = (plain: string): string => plain.match(/.{4}/g)?.join('-') ?? '';
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
