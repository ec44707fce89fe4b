import { BackendError } from '../backend/errors.ts';
import { isProblemName, problemStatus } from '../backend/problem-status.ts';
import { problemOf } from '../backend/refusal.ts';
import { identityScheme, receiptScheme } from '../backend/routes.ts';
import type { ProblemName } from '../contracts/index.ts';
import type { Answer } from './answer.ts';

/** Seconds that a caller waits where whoever refused could not tell. */
const patience = 5;

/** The name under which an error is told. What was not foreseen is `internal`. */
export function problemNameOf(error: unknown): ProblemName {
  return error instanceof BackendError && isProblemName(error.reason) ? error.reason : 'internal';
}

/** An error as RFC 9457 `application/problem+json`. Nothing of what was not foreseen is told. */
export function problemAnswer(error: unknown): Answer {
  const name = problemNameOf(error);
  const told = name !== 'internal' && error instanceof BackendError ? error : undefined;
  const problem = problemOf(
    name,
    told?.message ?? 'It is not your fault. Try again in a while.',
    told?.problem,
  );
  const waits =
    problem.status === 429 || name === 'overloaded' || name === 'unavailable' || name === 'disk-full';
  const scheme = schemes[name];
  return {
    status: problemStatus[name],
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json',
      ...(waits && { 'Retry-After': String(told?.retryAfter ?? patience) }),
      ...(scheme && { 'WWW-Authenticate': scheme }),
    },
    body: JSON.stringify(problem),
    error,
  };
}

const schemes: Partial<Record<ProblemName, string>> = {
  'token-needed': 'Bearer',
  'receipt-needed': receiptScheme,
  'identity-needed': identityScheme,
};
