import type { Question } from '../contracts/index.ts';

const answerable: ReadonlySet<string> = new Set<Question['type']>([
  'short-text',
  'long-text',
  'single-choice',
  'multiple-choice',
  'ranking',
  'scale',
  'matrix',
  'number',
  'date',
  'stance',
  'consent',
]);

/** Whether a question takes an answer here: statements do not, files and places not yet, nor what is unknown. */
export const isSupported = ({ type }: Pick<Question, 'type'>): boolean => answerable.has(type);
