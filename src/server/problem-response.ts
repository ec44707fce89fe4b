import type { Context } from 'hono';
import { BackendError } from '../backend/errors.ts';
import { isProblemName } from '../backend/problem-status.ts';
import { problemOf } from '../backend/refusal.ts';
import { receiptScheme } from '../backend/routes.ts';
import type { ProblemName } from '../contracts/index.ts';

/** Seconds that a caller waits where whoever refused could not tell. */
const patience = 5;

/** The name under which an error is told. What was not foreseen is `internal`. */
export function problemNameOf(error: unknown): ProblemName {
  return error instanceof BackendError && isProblemName(error.reason) ? error.reason : 'internal';
}

/** An error as RFC 9457 `application/problem+json`. Nothing of what was not foreseen is told. */
export function problemResponse(c: Context, error: unknown): Response {
  const name = problemNameOf(error);
  const told = name !== 'internal' && error instanceof BackendError ? error : undefined;
  const problem = problemOf(
    name,
    told?.message ?? 'It is not your fault. Try again in a while.',
    told?.problem?.errors,
  );
  if (problem.status === 429 || name === 'overloaded' || name === 'unavailable') {
    c.header('Retry-After', String(told?.retryAfter ?? patience));
  }
  if (name === 'receipt-needed') c.header('WWW-Authenticate', receiptScheme);
  c.header('Content-Type', 'application/problem+json');
  c.header('Cache-Control', 'no-store');
  return c.body(JSON.stringify(problem), problem.status as 400);
}
