export * from './challenge.ts';
export { proofText, readProof, search, seedOf } from './puzzle.ts';
