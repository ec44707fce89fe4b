import type {
  DateQuestion,
  MatrixQuestion,
  MultipleChoiceQuestion,
  NumberQuestion,
  Option,
  Question,
  RankingQuestion,
  SingleChoiceQuestion,
} from '../contracts/index.ts';
import type { AnswerProblem, AnswerProblemCode } from './answer-problem.ts';
import { isAnswered } from './answered.ts';
import { isDay } from './day.ts';
import { longestText } from './longest-text.ts';
import { isStance } from './stances.ts';
import { isSupported } from './supported.ts';

/** What is wrong with the answer to a question that is shown. No answer is right where none is required. */
export function validateAnswer(question: Question, value: unknown): AnswerProblem[] {
  const pointer = `/answers/${question.id}`;
  const answered = isAnswered(value);
  if (!isSupported(question)) return answered ? [{ pointer, code: 'unsupported' }] : [];
  if (question.type === 'matrix') return matrixProblems(question, value, answered, pointer);
  if (!answered) return 'required' in question && question.required ? [{ pointer, code: 'required' }] : [];
  const fault = faultOf(question, value);
  if (!fault) return [];
  const [code, limit] = fault;
  return [limit === undefined ? { pointer, code } : { pointer, code, limit }];
}

const longestOther = 300;

type Fault = readonly [AnswerProblemCode, (number | string)?] | undefined;

function faultOf(question: Question, value: unknown): Fault {
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return textFault(value, question.minLength ?? 0, longestText(question));
    case 'single-choice':
      return choiceFault(question, value);
    case 'multiple-choice':
      return choicesFault(question, value, question.min ?? 0);
    case 'ranking':
      return choicesFault(question, value, question.min ?? 1);
    case 'scale':
      if (typeof value !== 'number') return ['wrong-type'];
      return Number.isInteger(value) && value >= question.from && value <= question.to
        ? undefined
        : ['unknown-option'];
    case 'number':
      return numberFault(question, value);
    case 'date':
      return dateFault(question, value);
    case 'stance':
      return isStance(value) ? undefined : ['unknown-option'];
    case 'consent':
      return value === true ? undefined : ['wrong-type'];
    default:
      return undefined;
  }
}

function textFault(value: unknown, shortest: number, longest: number): Fault {
  if (typeof value !== 'string') return ['wrong-type'];
  const { length } = value.trim();
  if (length < shortest) return ['too-short', shortest];
  return length > longest ? ['too-long', longest] : undefined;
}

function choiceFault(
  { options, other }: SingleChoiceQuestion | MultipleChoiceQuestion,
  value: unknown,
): Fault {
  if (typeof value === 'string') return has(options, value) ? undefined : ['unknown-option'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['wrong-type'];
  if (!other || Object.keys(value).length !== 1 || !('other' in value)) return ['unknown-option'];
  const fault = textFault(value.other, 1, longestOther);
  return fault?.[0] === 'too-short' ? ['other-empty'] : fault;
}

function choicesFault(
  question: MultipleChoiceQuestion | RankingQuestion,
  value: unknown,
  least: number,
): Fault {
  if (!Array.isArray(value)) return ['wrong-type'];
  for (const one of value) {
    const fault =
      question.type === 'ranking' && typeof one !== 'string'
        ? (['wrong-type'] as const)
        : choiceFault({ ...question, type: 'multiple-choice' }, one);
    if (fault) return fault;
  }
  const chosen = value.map((one) => (typeof one === 'string' ? one : ''));
  if (new Set(chosen).size < chosen.length) return ['duplicate-option'];
  if (value.length < least) return ['too-few', least];
  return question.max !== undefined && value.length > question.max ? ['too-many', question.max] : undefined;
}

function numberFault({ min, max, decimals = 0 }: NumberQuestion, value: unknown): Fault {
  if (typeof value !== 'number' || !Number.isFinite(value)) return ['not-a-number'];
  if (min !== undefined && value < min) return ['too-small', min];
  if (max !== undefined && value > max) return ['too-large', max];
  return Number(value.toFixed(decimals)) === value ? undefined : ['too-precise', decimals];
}

function dateFault({ min, max }: DateQuestion, value: unknown): Fault {
  if (typeof value !== 'string' || !isDay(value.trim())) return ['not-a-date'];
  if (min !== undefined && value.trim() < min) return ['too-early', min];
  return max !== undefined && value.trim() > max ? ['too-late', max] : undefined;
}

function matrixProblems(
  question: MatrixQuestion,
  value: unknown,
  answered: boolean,
  pointer: string,
): AnswerProblem[] {
  if (answered && (typeof value !== 'object' || Array.isArray(value)))
    return [{ pointer, code: 'wrong-type' }];
  const chosen = new Map<string, unknown>(answered ? Object.entries(value as object) : []);
  const problems: AnswerProblem[] = [...chosen].flatMap(([row, column]) =>
    has(question.rows, row) && typeof column === 'string' && has(question.columns, column)
      ? []
      : [{ pointer: `${pointer}/${row}`, code: 'unknown-option' as const }],
  );
  if (!question.required) return problems;
  const missing = question.rows.filter(({ id }) => !chosen.has(id));
  return [
    ...problems,
    ...missing.map(({ id }) => ({ pointer: `${pointer}/${id}`, code: 'row-missing' as const })),
  ];
}

const has = (options: readonly Option[], id: string): boolean => options.some((option) => option.id === id);
