import type { Problem, ProblemName } from '../contracts/index.ts';

/**
 * Why a call failed. Besides the problems that a backend states there are five that only the caller's
 * side can see: no network, no answer in time, an answer that is not on contract, a backend that
 * does not take such calls, and none to talk to.
 */
export type FailureReason =
  ProblemName | 'offline' | 'timeout' | 'off-contract' | 'read-only' | 'not-configured';

export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly reason: FailureReason;
  readonly problem: Problem | undefined;
  /** Seconds to wait before it makes sense to try again. */
  readonly retryAfter: number | undefined;

  constructor(
    reason: FailureReason,
    detail: string,
    more: { problem?: Problem | undefined; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause });
    this.reason = reason;
    this.problem = more.problem;
    this.retryAfter = more.retryAfter;
  }

  /** What was thrown, as the port promises it of a call that nobody aborted. Anything else than a `BackendError` is a fault of ours. */
  static from(cause: unknown): BackendError {
    return cause instanceof BackendError ? cause : new BackendError('internal', String(cause), { cause });
  }
}
