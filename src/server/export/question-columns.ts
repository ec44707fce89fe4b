import type { Option, Question, Stance } from '../../contracts/index.ts';
import { labelIn } from './column.ts';
import type { Cell, Column } from './column.ts';
import type { ExportWords } from './export-words.ts';

type AnswerColumn = { readonly heading: string; readonly cell: (answer: unknown) => Cell };

/** One column, or one for each option or row where a question takes several answers. A statement has none. */
export function questionColumns(question: Question, language: string, words: ExportWords): Column[] {
  return answerColumns(question, language, words).map(({ heading, cell }) => ({
    heading,
    cell: ({ response }) => {
      const answer = ownValue(response.answers, question.id);
      return answer === undefined ? undefined : cell(answer);
    },
  }));
}

function answerColumns(question: Question, language: string, words: ExportWords): AnswerColumn[] {
  const heading = labelIn(question.text, language);
  const perPart = (parts: readonly Option[], cell: (answer: unknown, part: Option) => Cell): AnswerColumn[] =>
    parts.map((part) => ({
      heading: `${heading} – ${labelIn(part.text, language)}`,
      cell: (answer) => cell(answer, part),
    }));
  const other: AnswerColumn = { heading: `${heading} – ${words.other}`, cell: otherText };
  const labelOf = (parts: readonly Option[], id: unknown): Cell => {
    const part = parts.find((one) => one.id === id);
    return part === undefined ? rawText(id) : labelIn(part.text, language);
  };

  switch (question.type) {
    case 'statement':
      return [];
    case 'single-choice': {
      const chosen = (answer: unknown) =>
        otherText(answer) === undefined ? labelOf(question.options, answer) : words.other;
      return [{ heading, cell: chosen }, ...(question.other ? [other] : [])];
    }
    case 'multiple-choice':
      return [
        ...perPart(question.options, (answer, { id }) => (listOf(answer).includes(id) ? 1 : 0)),
        ...(question.other ? [other] : []),
      ];
    case 'ranking':
      return perPart(question.options, (answer, { id }) => listOf(answer).indexOf(id) + 1 || undefined);
    case 'matrix':
      return perPart(question.rows, (answer, { id }) => {
        const column = ownValue(answer, id);
        return column === undefined ? undefined : labelOf(question.columns, column);
      });
    case 'stance':
      return [{ heading, cell: (answer) => words.stances[answer as Stance] ?? rawText(answer) }];
    case 'consent':
      return [{ heading, cell: (answer) => (answer === true ? words.yes : undefined) }];
    default:
      return [{ heading, cell: rawText }];
  }
}

/** An answer may be older than the question as it now stands: it is shown as it was sent rather than lost. */
const rawText = (answer: unknown): Cell =>
  typeof answer === 'string' || typeof answer === 'number' ? answer : JSON.stringify(answer);

const listOf = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : []);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id such as `constructor` must not find what every object inherits. */
const ownValue = (from: unknown, key: string): unknown =>
  isObject(from) && Object.hasOwn(from, key) ? from[key] : undefined;

const otherText = (answer: unknown): string | undefined => {
  const texts = (Array.isArray(answer) ? answer : [answer]).map((part) => ownValue(part, 'other'));
  return texts.find((text) => typeof text === 'string');
};
