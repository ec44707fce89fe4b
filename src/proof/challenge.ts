/**
 * What a challenge asks for. `target`: the form it is for, such as `polls/viktigast`. Instants are seconds since 1970.
 * `puzzles` times a number is to be found whose hash begins with `bits` zero bits.
 */
export interface Challenge {
  readonly target: string;
  /** `read` came with the form, and is good once the form can have been read; `refusal` came in place of an answer. */
  readonly kind: 'read' | 'refusal';
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly puzzles: number;
  readonly bits: number;
  readonly nonce: string;
}

/** No field has a dot, so that no two challenges make the same text. */
const shape =
  /^s1\.([a-z]+\/[a-z0-9-]{1,80})\.(read|refusal)\.(\d{1,11})\.(\d{1,11})\.(\d{1,2})\.(\d{1,2})\.([0-9a-f]{32})$/;

/** The fields of a challenge as text: what is signed. */
export const challengeText = (challenge: Challenge): string => {
  const { target, kind, issuedAt, expiresAt, puzzles, bits, nonce } = challenge;
  return ['s1', target, kind, issuedAt, expiresAt, puzzles, bits, nonce].join('.');
};

/** Reads what `challengeText` wrote; nothing where it is anything else, or asks for more than a person would wait for. */
export function readChallenge(text: string): Challenge | undefined {
  const [, target, kind, issuedAt, expiresAt, puzzles, bits, nonce] = shape.exec(text) ?? [];
  if (target === undefined || nonce === undefined) return undefined;
  const challenge = {
    target,
    kind: kind === 'read' ? 'read' : 'refusal',
    issuedAt: Number(issuedAt),
    expiresAt: Number(expiresAt),
    puzzles: Number(puzzles),
    bits: Number(bits),
    nonce,
  } as const;
  const isBearable = challenge.puzzles >= 1 && challenge.puzzles <= 64 && challenge.bits <= 20;
  return isBearable ? challenge : undefined;
}

/** Parts a signed challenge from its signature. */
export function unsigned(signed: string): { readonly text: string; readonly signature: string } {
  const end = signed.lastIndexOf('.');
  return { text: signed.slice(0, Math.max(0, end)), signature: signed.slice(end + 1) };
}
