import type { Answer, Condition } from '../contracts/index.ts';

/** The answers that a condition may look at: those to earlier questions that are shown. */
export type KnownAnswers = ReadonlyMap<string, Answer>;

/** Whether a condition holds. What is not answered holds for nothing but `not`. */
export function holds(condition: Condition, answers: KnownAnswers): boolean {
  if ('and' in condition) return condition.and.every((part) => holds(part, answers));
  if ('or' in condition) return condition.or.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers.get(condition.question);
  if (answer === undefined) return false;
  if ('equals' in condition) return answer === condition.equals;
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes);
  if ('greaterThan' in condition) return typeof answer === 'number' && answer > condition.greaterThan;
  if ('lessThan' in condition) return typeof answer === 'number' && answer < condition.lessThan;
  return true;
}
