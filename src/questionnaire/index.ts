export type { AnswerProblem, AnswerProblemCode } from './answer-problem.ts';
