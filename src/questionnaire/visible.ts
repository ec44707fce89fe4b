import type { Answer, Answers, Condition, Section } from '../contracts/index.ts';
import { isAnswered } from './answered.ts';
import { asSent } from './as-sent.ts';
import { holds } from './condition.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * The sections that show, each with only the questions that show. Questions are met in their order, and a
 * condition sees only answers to those that were met and shown before it, so a reference forward or in a
 * circle counts as unanswered and never loops.
 */
export function visibleSections({ sections }: Questionnaire, answers: Answers): Section[] {
  const known = new Map<string, Answer>();
  const shows = (condition: Condition | undefined) => !condition || holds(condition, known);
  return sections.flatMap((section) => {
    if (!shows(section.showIf)) return [];
    const questions = section.questions.filter((question) => {
      if (!shows(question.showIf)) return false;
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      if (answer !== undefined && isAnswered(answer)) known.set(question.id, asSent(question, answer));
      return true;
    });
    return questions.length ? [{ ...section, questions }] : [];
  });
}

export const visibleQuestions = (questionnaire: Questionnaire, answers: Answers) =>
  visibleSections(questionnaire, answers).flatMap(({ questions }) => questions);
