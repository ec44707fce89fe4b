import { compress, initialState, sha256 } from './sha-256.ts';

/**
 * What the puzzles of one challenge are about: its hash with the idempotency key of the submission. A solution is thus
 * one submission's alone, and counts as often as that does: once.
 */
export function seedOf(challenge: string, idempotencyKey: string): Int32Array {
  const view = new DataView(sha256(new TextEncoder().encode(`${challenge}\n${idempotencyKey}`)).buffer);
  return Int32Array.from({ length: 8 }, (_, i) => view.getInt32(i * 4));
}

const words = new Int32Array(64);
const state = new Int32Array(8);

/**
 * Looks for the solution of one of the puzzles from a number on, at most `tries` times: the number whose hash, after
 * the seed and the number of the puzzle, begins with `bits` zero bits. All are big-endian words of 32 bits.
 */
export function search(
  seed: Int32Array,
  puzzle: number,
  bits: number,
  from: number,
  tries: number,
): number | undefined {
  for (let number = from; number < from + tries; number++) {
    words.set(seed);
    words[8] = puzzle;
    words[9] = number;
    // The end of the message and its length, 40 bytes, as SHA-256 pads it: one block.
    words[10] = 1 << 31;
    words.fill(0, 11, 15);
    words[15] = 320;
    state.set(initialState);
    compress(state, words);
    if (Math.clz32(state[0] as number) >= bits) return number;
  }
  return undefined;
}

/** A proof as it is sent: the challenge as it came, and the solution of each puzzle. */
export const proofText = (challenge: string, solutions: readonly number[]): string =>
  `${challenge}~${solutions.map((number) => number.toString(36)).join('.')}`;

/** Parts a proof; solutions that are no numbers solve nothing. */
export function readProof(proof: string): {
  readonly challenge: string;
  readonly solutions: readonly (number | undefined)[];
} {
  const [challenge = '', solutions = ''] = proof.split('~');
  return { challenge, solutions: solutions.split('.').map(numberIn) };
}

function numberIn(text: string): number | undefined {
  return /^[0-9a-z]{1,7}$/.test(text) ? parseInt(text, 36) : undefined;
}
