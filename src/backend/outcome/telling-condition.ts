import type { Condition, QuestionResult } from '../../contracts/index.ts';

/**
 * Whether it would tell what is hidden of earlier questions, to tell how many a condition held for. It would not
 * where it asks after one choice whose count is shown, nor where nothing is hidden of what it looks at. Of numbers
 * spans are shown, which it could cut.
 */
export function tellsWhatIsHidden(condition: Condition, told: ReadonlyMap<string, QuestionResult>): boolean {
  if ('not' in condition) return tellsWhatIsHidden(condition.not, told);
  if ('and' in condition || 'or' in condition) {
    return partsOf(condition).some((part) => tellsWhatIsHidden(part, told));
  }
  const result = told.get(condition.question);
  if (!result) return true;
  if (result.numbers && !('answered' in condition)) return true;
  const wanted =
    'equals' in condition
      ? String(condition.equals)
      : 'includes' in condition
        ? condition.includes
        : undefined;
  const choice = result.choices?.find(({ id }) => id === wanted);
  return choice ? choice.count === null : hidesSomething(result);
}

/**
 * Whether conditions hold for a part of those who chose one thing: how many also chose another would tell how many
 * did not. They do not where they look at one question in which everybody chooses one thing at most.
 */
export function crosses(conditions: readonly Condition[]): boolean {
  const parts = conditions.flatMap(partsOf);
  if (parts.length < 2) return false;
  return new Set(parts.map(({ question }) => question)).size > 1 || parts.some((part) => 'includes' in part);
}

type Part = Extract<Condition, { question: string }>;

function partsOf(condition: Condition): Part[] {
  if ('not' in condition) return partsOf(condition.not);
  if ('and' in condition) return condition.and.flatMap(partsOf);
  if ('or' in condition) return condition.or.flatMap(partsOf);
  return [condition];
}

/** The questions that a condition looks at. */
export const questionsIn = (condition: Condition): string[] =>
  partsOf(condition).map(({ question }) => question);

function hidesSomething({
  answered,
  choices = [],
  other = 0,
  rows = [],
  numbers = [],
}: QuestionResult): boolean {
  const counts = [...choices, ...rows.flatMap((row) => row.choices), ...numbers].map(({ count }) => count);
  return [answered, other, ...counts].includes(null);
}
