import type { Answers, Response } from '../contracts/index.ts';
import type { AnswerProblem } from './answer-problem.ts';
import { answersToSend } from './answers-to-send.ts';
import type { Questionnaire } from './questionnaire.ts';
import { validateAnswer } from './validate-answer.ts';
import { validateRespondent } from './validate-respondent.ts';
import { visibleQuestions } from './visible.ts';

/** What is to be mended in a form as it stands. What it would not send, it keeps and does not look at. */
export function validateAnswers(questionnaire: Questionnaire, answers: Answers): AnswerProblem[] {
  return problemsIn(questionnaire, answersToSend(questionnaire, answers));
}

/** What is wrong with a response that was sent: by the same rules, and it may hold no answer that was not asked for. */
export function validateResponse(questionnaire: Questionnaire, response: Response): AnswerProblem[] {
  const { answers, respondent } = response;
  const asked = new Set(visibleQuestions(questionnaire, answers).map(({ id }) => id));
  const unasked = Object.keys(answers).filter((id) => !asked.has(id));
  return [
    ...unasked.map((id): AnswerProblem => ({ pointer: `/answers/${id}`, code: 'not-asked' })),
    ...problemsIn(questionnaire, answers),
    ...validateRespondent(questionnaire.respondents, respondent),
  ];
}

const problemsIn = (questionnaire: Questionnaire, answers: Answers): AnswerProblem[] =>
  visibleQuestions(questionnaire, answers).flatMap((question) =>
    validateAnswer(question, Object.hasOwn(answers, question.id) ? answers[question.id] : undefined),
  );
