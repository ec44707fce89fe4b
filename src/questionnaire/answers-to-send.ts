import type { Answer, Answers } from '../contracts/index.ts';
import { isAnswered } from './answered.ts';
import { asSent } from './as-sent.ts';
import type { Questionnaire } from './questionnaire.ts';
import { isSupported } from './supported.ts';
import { visibleQuestions } from './visible.ts';

/** What leaves the form: answers to questions that show, trimmed, and nothing that is empty. */
export function answersToSend(questionnaire: Questionnaire, answers: Answers): Answers {
  const sent: [string, Answer][] = [];
  for (const question of visibleQuestions(questionnaire, answers)) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined && isAnswered(answer) && isSupported(question))
      sent.push([question.id, asSent(question, answer)]);
  }
  return Object.fromEntries(sent);
}
