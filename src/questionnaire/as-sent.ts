import type { Answer, OtherAnswer, Question } from '../contracts/index.ts';

/**
 * An answer as it leaves the form: text without the blanks around it. Conditions look at this too, so that
 * the form and the server, which never sees the blanks, show the same questions.
 */
export function asSent({ type }: Pick<Question, 'type'>, answer: Answer): Answer {
  switch (type) {
    case 'short-text':
    case 'long-text':
    case 'date':
      return typeof answer === 'string' ? answer.trim() : answer;
    case 'single-choice':
      return isOther(answer) ? trimmed(answer) : answer;
    case 'multiple-choice':
      return Array.isArray(answer) ? answer.map((one) => (isOther(one) ? trimmed(one) : one)) : answer;
    default:
      return answer;
  }
}

const trimmed = ({ other }: OtherAnswer): OtherAnswer => ({ other: other.trim() });

/** A matrix may have a row called `other`; what tells them apart is the question. */
const isOther = (answer: Answer): answer is OtherAnswer =>
  typeof answer === 'object' &&
  'other' in answer &&
  typeof answer.other === 'string' &&
  Object.keys(answer).length === 1;
