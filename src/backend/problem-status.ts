import type { ProblemName } from '../contracts/index.ts';

/** The HTTP status of each problem. Also how the client knows a problem's name when it sees one. */
export const problemStatus = {
  'bad-request': 400,
  'receipt-needed': 401,
  'token-needed': 401,
  'identity-needed': 401,
  'proof-required': 403,
  'results-hidden': 403,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-open-yet': 409,
  'idempotency-conflict': 409,
  'not-changeable': 409,
  'already-voted': 409,
  closed: 410,
  withdrawn: 410,
  'changed-meanwhile': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'too-many-requests': 429,
  internal: 500,
  overloaded: 503,
  unavailable: 503,
  'disk-full': 507,
} as const satisfies Record<ProblemName, number>;

export const isProblemName = (name: unknown): name is ProblemName =>
  typeof name === 'string' && Object.hasOwn(problemStatus, name);
