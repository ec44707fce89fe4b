/**
 * `read`: sees what people answered, and documents that are not published. `publish`: sees and writes documents, and
 * no answers: whoever keeps the pages in order need not read what residents wrote.
 */
export const roles = ['read', 'publish'] as const;
export type Role = (typeof roles)[number];

/** Somebody of the municipality's, or a program of theirs, as far as a token tells. `id`: the token's. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
