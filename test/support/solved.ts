import { proofText, readChallenge, search, seedOf, unsigned } from '../../src/proof/index.ts';

/** The proof that a challenge asks for, for a submission. */
export function solved(challenge: string, idempotencyKey: string): string {
  const { puzzles = 0, bits = 0 } = readChallenge(unsigned(challenge).text) ?? {};
  const seed = seedOf(challenge, idempotencyKey);
  const solutions = Array.from(
    { length: puzzles },
    (_, puzzle) => search(seed, puzzle, bits, 0, 2 ** 31) ?? 0,
  );
  return proofText(challenge, solutions);
}
