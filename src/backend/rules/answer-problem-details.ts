import type { FieldProblem } from '../../contracts/index.ts';
import type { AnswerProblem, AnswerProblemCode } from '../../questionnaire/answer-problem.ts';

type Limit = AnswerProblem['limit'];

/** What is wrong and how to mend it, for whoever writes a client. Residents read the form's own words. */
const details: Record<AnswerProblemCode, (limit: Limit) => string> = {
  required: () => 'An answer is required.',
  'wrong-type': () => 'The answer has another type than the question asks for.',
  'too-short': (limit) => `Write at least ${limit} characters.`,
  'too-long': (limit) => `Write at most ${limit} characters.`,
  'too-few': (limit) => `Choose at least ${limit}.`,
  'too-many': (limit) => `Choose at most ${limit}.`,
  'too-small': (limit) => `The number must be at least ${limit}.`,
  'too-large': (limit) => `The number must be at most ${limit}.`,
  'too-precise': (limit) => `Give the number with at most ${limit} decimals.`,
  'not-a-number': () => 'Give a number.',
  'not-a-date': () => 'Give a day that exists, as YYYY-MM-DD.',
  'too-early': (limit) => `The day must not be before ${limit}.`,
  'too-late': (limit) => `The day must not be after ${limit}.`,
  'unknown-option': () => 'The question has no such option.',
  'duplicate-option': () => 'Name each option once.',
  'other-empty': () => 'Write what "other" stands for, or leave it out.',
  'row-missing': () => 'Answer this row too.',
  'not-asked': () =>
    'This is not asked for: the question does not exist, or its conditions hide it. Leave it out.',
  unsupported: () => 'Answers to questions of this type are not taken yet.',
  'bad-email': () => 'Give an e-mail address such as name@example.org.',
  'bad-organisation-number': () => 'Give a Swedish organisation number, ten digits such as 212000-0449.',
};

export const fieldProblemOf = ({ pointer, code, limit }: AnswerProblem): FieldProblem => ({
  pointer,
  detail: details[code](limit),
  code,
});
