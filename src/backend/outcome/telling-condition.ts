import type { Condition, QuestionResult } from '../../contracts/index.ts';

/**
 * Whether it would tell what is hidden of earlier questions, to tell how many a condition held for. It would not
 * where it asks after one choice whose count is shown, nor where nothing is hidden of what it looks at.
 */
export function tellsWhatIsHidden(condition: Condition, told: ReadonlyMap<string, QuestionResult>): boolean {
  if ('not' in condition) return tellsWhatIsHidden(condition.not, told);
  if ('and' in condition || 'or' in condition) {
    return questionsIn(condition).some((id) => hidesSomething(told.get(id)));
  }
  const result = told.get(condition.question);
  if (!result) return false;
  const wanted =
    'equals' in condition
      ? String(condition.equals)
      : 'includes' in condition
        ? condition.includes
        : undefined;
  const choice = result.choices?.find(({ id }) => id === wanted);
  return choice ? choice.count === null : hidesSomething(result);
}

/** The questions that a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ('not' in condition) return questionsIn(condition.not);
  if ('and' in condition) return condition.and.flatMap(questionsIn);
  if ('or' in condition) return condition.or.flatMap(questionsIn);
  return [condition.question];
}

function hidesSomething(result: QuestionResult | undefined): boolean {
  if (!result) return false;
  const { answered, choices = [], other = 0, rows = [], numbers = [] } = result;
  const counts = [...choices, ...rows.flatMap((row) => row.choices), ...numbers].map(({ count }) => count);
  return [answered, other, ...counts].includes(null);
}
