import type { Answers } from '../contracts/index.ts';
import { isDay } from './day.ts';
import { passesLuhn } from './luhn.ts';

/** Where a personal number stands in a text, in UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

// Bounded lengths and no repetition inside another: it cannot backtrack badly.
const candidate = /(?<![\d+-])(?:(?:18|19|20)\d{2}|\d{2})\d{4} ?([-+]?) ?\d{4}(?![\d]|-\d)/g;

/**
 * Finds what can be a Swedish personal number or coordination number: 10 or 12 digits, `-`, `+` or nothing
 * before the last four, a day that exists (a coordination number adds 60 to it) and the right check digit.
 * Ten bare digits that can be a telephone number, `0701234567`, are let be: about one in 130 would pass.
 */
export function findPersonalNumbers(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(candidate)) {
    const digits = match[0].replaceAll(/\D/g, '');
    const couldBePhone = digits.length === 10 && digits.startsWith('0') && !match[1];
    if (!couldBePhone && isDated(digits) && passesLuhn(digits.slice(-10))) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** Whether any free text among the answers seems to hold a personal number. */
export const containsPersonalNumber = (answers: Answers): boolean =>
  Object.values(answers).some((answer) =>
    textsOf(answer).some((text) => findPersonalNumbers(text).length > 0),
  );

function textsOf(answer: Answers[string]): string[] {
  if (typeof answer === 'string') return [answer];
  if (Array.isArray(answer)) return answer.flatMap((one) => (typeof one === 'string' ? [] : [one.other]));
  return typeof answer === 'object' && 'other' in answer && typeof answer.other === 'string'
    ? [answer.other]
    : [];
}

function isDated(digits: string): boolean {
  const centuries = digits.length === 12 ? [digits.slice(0, 2)] : ['18', '19', '20'];
  const [year, month, day] = [digits.slice(-10, -8), digits.slice(-8, -6), Number(digits.slice(-6, -4))];
  const dayOfMonth = String(day > 60 ? day - 60 : day).padStart(2, '0');
  return centuries.some((century) => isDay(`${century}${year}-${month}-${dayOfMonth}`));
}
