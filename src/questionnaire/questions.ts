import type { Question } from '../contracts/index.ts';
import type { Questionnaire } from './questionnaire.ts';

/** All questions, whichever are visible. */
export const questionsOf = ({ sections }: Questionnaire): readonly Question[] =>
  sections.flatMap(({ questions }) => questions);
