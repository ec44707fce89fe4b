import { webHashing, type Hashing, type Hex, type Sign } from './hashing.ts';

/** Crockford's base 32: no I, L, O or U, so that a receipt survives being written down by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 28;

/**
 * The receipt of a submission, 140 bits as `7F3K-9QXA-...`. It is derived from the idempotency key, so
 * that a retry gets the same one though it is kept nowhere. `target`: the id of a consultation, or `poll/` and the id of a
 * poll, so that no two have receipts in common.
 */
export async function deriveReceipt(sign: Sign, target: string, idempotencyKey: string): Promise<string> {
  return receiptOf(await sign(delimited('receipt', target, idempotencyKey)));
}

/** Hex. Keyed, since the hash of a short answer would tell the answer. */
export const hashBody = (sign: Sign, body: string): Hex => sign(delimited('body', body));

/**
 * Hex. A poll has so few choices that they could be tried out, so it is hashed with what nobody keeps once the vote is
 * cast, not even its voter: a receipt, which she keeps, does not show how she voted.
 */
export const tagChoice = async (
  idempotencyKey: string,
  choice: readonly string[],
  hashing = webHashing,
): Promise<string> => halfOf(await hashing.digest(delimited('choice', idempotencyKey, ...choice)));

/** Hex. Who somebody is in one poll: keyed, so that nobody without the secret can try names out, and another in the next. */
export async function hashPerson(
  sign: Sign,
  poll: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string> {
  return halfOf(await sign(delimited('person', poll, issuer, subject)));
}

/** Hex. Keyed with the receipt: it shows the holder of that to be the person, and nobody else anything. */
export async function tagPerson(receipt: string, person: string, hashing = webHashing): Promise<string> {
  const sign = hashing.signer(receipt);
  return halfOf(await sign(delimited('voter', person)));
}

/** SHA-256 in hex of the receipt of an answer as it is printed: what it is kept and found by. */
export const hashReceipt = (receipt: string, hashing = webHashing): Hex => hashing.digest(receipt);

/** The first 128 bits of the same, of the receipt of a vote. */
export const hashVoteReceipt = async (receipt: string, hashing = webHashing): Promise<string> =>
  halfOf(await hashing.digest(receipt));

/** 128 bits are more than anybody tries out. Votes come by the million: what is kept of each is short. */
const halfOf = (hash: string): string => hash.slice(0, 32);

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

/** Signs under the store's secret. Throws a RangeError when that is shorter than the 32 bytes of the hash. */
export function importSecret(secret: Uint8Array, hashing: Hashing = webHashing): Sign {
  if (secret.length < 32) throw new RangeError('The secret for receipts must have at least 32 bytes.');
  return hashing.signer(secret);
}

/** Takes the same time wherever two texts of one length differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

/** A list in JSON delimits its fields: no two lists make the same text. */
const delimited = (...fields: readonly string[]): string => JSON.stringify(fields);

/** Five digits of hex are a group of four symbols. */
function receiptOf(hex: string): string {
  const receipt: string[] = [];
  for (let at = 0; at < (symbols * 5) / 4; at += 5)
    receipt.push(groupOf(parseInt(hex.slice(at, at + 5), 16)));
  return receipt.join('-');
}

const groupOf = (bits: number): string =>
  symbolOf(bits >> 15) + symbolOf(bits >> 10) + symbolOf(bits >> 5) + symbolOf(bits);
const symbolOf = (bits: number): string => alphabet.charAt(bits & 31);

const grouped = (plain: string): string => plain.match(/.{4}/g)?.join('-') ?? '';
