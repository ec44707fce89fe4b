import * as z from 'zod/mini';

/** One field that could not be taken. `pointer` is a JSON Pointer (RFC 6901) into the body that was sent. */
export const FieldProblem = z.strictObject({ pointer: z.string(), detail: z.string(), code: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The `type` of a problem is one of these after `urn:samrad:problem:`. */
export const ProblemName = z.enum([
  'bad-request',
  'invalid',
  'not-found',
  'not-open-yet',
  'closed',
  'results-hidden',
  'not-changeable',
  'withdrawn',
  'idempotency-conflict',
  'receipt-needed',
  'token-needed',
  'forbidden',
  'changed-meanwhile',
  'proof-required',
  'identity-needed',
  'already-voted',
  'unsupported-media-type',
  'too-large',
  'method-not-allowed',
  'too-many-requests',
  'overloaded',
  'unavailable',
  'disk-full',
  'internal',
]);
export type ProblemName = z.infer<typeof ProblemName>;

/** RFC 9457. What went wrong, where, and how to mend it. `challenge`: what is to be solved, where a proof is required. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(z.array(FieldProblem)),
  challenge: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
