import type { ResultChanges, ResultStep } from './result-steps.ts';

/** Whether a step has every answer in it that stands, and no other. */
export const hasAll = ({ asOf, results, next }: ResultStep, { sent, last }: ResultChanges): boolean =>
  next === undefined && asOf === last && results.total === sent;

/**
 * Whether what was told of a consultation that has closed is told on. Where its answers have been disposed of, or just
 * are, no answer is as late as that. And a single one that was erased or read in since would be told by the difference:
 * there must be `threshold` fewer answers, or more.
 */
export function staysTold(step: ResultStep, changes: ResultChanges, threshold: number): boolean {
  if (step.asOf > changes.last) return true;
  // Of an open consultation: all the answers in the end are a step away from it.
  if (step.next !== undefined) return false;
  return !hasAll(step, changes) && threshold > 1 && Math.abs(changes.sent - step.results.total) < threshold;
}
