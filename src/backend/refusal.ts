import type { FieldProblem, Problem, ProblemName } from '../contracts/index.ts';
import { BackendError } from './errors.ts';
import { problemStatus } from './problem-status.ts';
import { problemType } from './routes.ts';

const titles: Record<ProblemName, string> = {
  'bad-request': 'The request cannot be understood',
  'receipt-needed': 'A receipt is needed',
  'token-needed': 'A token is needed',
  forbidden: 'The token is not for this',
  'changed-meanwhile': 'It was changed meanwhile',
  'identity-needed': 'Only somebody who has logged in can vote',
  'proof-required': 'A proof of work is required',
  'already-voted': 'This person has voted',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'That cannot be done here',
  'not-open-yet': 'It has not opened yet',
  'idempotency-conflict': 'Another answer was sent under this key',
  closed: 'It is closed',
  'results-hidden': 'The results are not shown now',
  'not-changeable': 'The vote cannot be changed',
  withdrawn: 'The answer has been withdrawn',
  'too-large': 'The request is too large',
  'unsupported-media-type': 'The request is not JSON',
  invalid: 'What was sent cannot be taken as it is',
  'too-many-requests': 'Too many requests',
  internal: 'Something went wrong here',
  overloaded: 'Too many are answering right now',
  unavailable: 'The service cannot answer right now',
  'disk-full': 'There is no room to store more',
};

/** A problem as RFC 9457 writes it. `detail`: what went wrong this time and how to mend it. */
export function problemOf(
  name: ProblemName,
  detail: string,
  {
    errors,
    challenge,
  }: { errors?: readonly FieldProblem[] | undefined; challenge?: string | undefined } = {},
): Problem {
  return {
    type: problemType(name),
    title: titles[name],
    status: problemStatus[name],
    detail,
    ...(errors && { errors: [...errors] }),
    ...(challenge && { challenge }),
  };
}

/** The error by which a backend refuses a call. */
export function refusal(
  name: ProblemName,
  detail: string,
  more: {
    errors?: readonly FieldProblem[];
    challenge?: string;
    retryAfter?: number;
    cause?: unknown;
  } = {},
): BackendError {
  return new BackendError(name, detail, {
    problem: problemOf(name, detail, more),
    retryAfter: more.retryAfter,
    cause: more.cause,
  });
}
