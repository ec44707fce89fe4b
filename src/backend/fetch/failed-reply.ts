import type { FieldProblem, Problem, ProblemName } from '../../contracts/index.ts';
import { BackendError } from '../errors.ts';
import type { Reply } from './exchange.ts';
import { isProblemName } from '../problem-status.ts';
import { isRecord, jsonIn, reasonByStatus } from './reply.ts';
import { problemType } from '../routes.ts';
import { serverTime } from './server-time.ts';

/** Why a call failed, as far as a reply tells: a backend's problem document, or the page of a proxy on the way. */
export function failureIn(reply: Reply): BackendError {
  const problem = problemIn(reply);
  const reason = problem ? reasonOf(problem) : undefined;
  const detail = (reason && problem?.detail) || `${reply.url} answered with status ${reply.status}.`;
  return new BackendError(reason ?? reasonByStatus(reply.status), detail, {
    problem: reason && problem,
    retryAfter: retryAfterIn(reply),
  });
}

function reasonOf({ type }: Problem): ProblemName | undefined {
  const name = type.slice(problemType('').length);
  return type === problemType(name) && isProblemName(name) ? name : undefined;
}

function problemIn(reply: Reply): Problem | undefined {
  const { type, title, detail, errors, challenge } = jsonIn(reply, 'application/problem+json') ?? {};
  if (typeof type !== 'string') return undefined;
  return {
    type,
    title: textOf(title),
    status: reply.status,
    detail: textOf(detail),
    ...(Array.isArray(errors) && { errors: errors.filter(isFieldProblem) }),
    ...(typeof challenge === 'string' && { challenge }),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isFieldProblem = (error: unknown): error is FieldProblem =>
  isRecord(error) && [error.pointer, error.detail, error.code].every((part) => typeof part === 'string');

/** Seconds, from a number of them or from an HTTP date. */
function retryAfterIn(reply: Reply): number | undefined {
  const text = reply.headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const now = serverTime(reply.headers)?.getTime() ?? Date.now();
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return seconds >= 0 ? seconds : undefined;
}
