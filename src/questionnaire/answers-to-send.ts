import type { Answer, Answers } from '../contracts/index.ts';
import { isAnswered } from './answered.ts';
import type { Questionnaire } from './questionnaire.ts';
import { isSupported } from './supported.ts';
import { visibleQuestions } from './visible.ts';

/** What leaves the form: answers to questions that show, trimmed, and nothing that is empty. */
export function answersToSend(questionnaire: Questionnaire, answers: Answers): Answers {
  const sent: [string, Answer][] = [];
  for (const question of visibleQuestions(questionnaire, answers)) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined && isAnswered(answer) && isSupported(question))
      sent.push([question.id, trimmed(answer)]);
  }
  return Object.fromEntries(sent);
}

const trimmed = (answer: Answer): Answer => {
  if (typeof answer === 'string') return answer.trim();
  if (Array.isArray(answer))
    return answer.map((one) => (typeof one === 'string' ? one : { other: one.other.trim() }));
  return typeof answer === 'object' && 'other' in answer && typeof answer.other === 'string'
    ? { other: answer.other.trim() }
    : answer;
};
