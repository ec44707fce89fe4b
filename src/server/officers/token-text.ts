import { webHashing } from '../../backend/hashing.ts';

/** A token starts so that whoever finds one, or a program that looks for secrets, knows what it is. */
const prefix = 'samrad_';

/** 256 random bits: nobody guesses one, so a plain hash keeps it well. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return prefix + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** SHA-256 in hex: what a token is kept and found by. */
export const hashToken = async (token: string): Promise<string> => webHashing.digest(token);

/** The token of an `Authorization: Bearer` (RFC 6750; the scheme's case does not matter), where one may stand there. */
export function tokenIn(authorization: string | null): string | undefined {
  const [, token] = /^bearer +(samrad_[\w-]{43})$/i.exec(authorization ?? '') ?? [];
  return token;
}
