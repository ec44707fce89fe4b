import type { Question } from '../../contracts/index.ts';
import { longestText } from '../../questionnaire/index.ts';
import type { Fault, Path } from './finding.ts';
import { repeatedIds } from './id-faults.ts';

/** What would make one question impossible to answer, or its answer impossible to tell. */
export function questionFaults(question: Question, path: Path): Fault[] {
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return boundFaults(question.minLength, longestText(question), [...path, 'minLength']);
    case 'number':
    case 'date':
      return boundFaults(question.min, question.max, [...path, 'min']);
    case 'single-choice':
      return repeatedIds(question.options, [...path, 'options']);
    case 'multiple-choice':
    case 'ranking': {
      const { options, min, max } = question;
      const all = options.length + ('other' in question && question.other ? 1 : 0);
      return [
        ...repeatedIds(options, [...path, 'options']),
        ...(max === 0 ? [{ path: [...path, 'max'], message: 'is 0: nothing could be chosen' }] : []),
        ...(max === 0 ? [] : boundFaults(min, Math.min(max ?? all, all), [...path, 'min'])),
      ];
    }
    case 'matrix':
      return [
        ...repeatedIds(question.rows, [...path, 'rows']),
        ...repeatedIds(question.columns, [...path, 'columns']),
      ];
    default:
      return [];
  }
}

const boundFaults = <T extends number | string>(
  min: T | undefined,
  max: T | undefined,
  path: Path,
): Fault[] =>
  min === undefined || max === undefined || min <= max
    ? []
    : [{ path, message: `is ${min}, above the most that there can be: ${max}` }];
