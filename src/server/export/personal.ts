import type { Consultation, Question, Response } from '../../contracts/index.ts';
import { questionsOf } from '../../questionnaire/index.ts';

export const isPersonal = (question: Question): boolean =>
  'personal' in question && question.personal === true;

/**
 * The response without what is personal data: of the respondent only the kind is left, and of the answers
 * those to questions that are known not to be personal.
 */
export function withoutPersonal(
  { answers, respondent, language }: Response,
  consultation: Consultation,
): Response {
  const open = new Set(
    questionsOf(consultation)
      .filter((question) => !isPersonal(question))
      .map(({ id }) => id),
  );
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => open.has(id))),
    ...(respondent && { respondent: { kind: respondent.kind } }),
    language,
  };
}
