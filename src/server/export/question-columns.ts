import type { Option, Question, Stance } from '../../contracts/index.ts';
import type { Cell, Column } from './column.ts';
import type { ExportWords } from './export-words.ts';
import { namingById, type Naming } from './naming.ts';
import { listOf, otherText, ownValue, rawText } from './raw-answer.ts';

type AnswerColumn = { readonly heading: string; readonly cell: (answer: unknown) => Cell };

/** One column, or one for each option or row where a question takes several answers. A statement has none. */
export function questionColumns(question: Question, naming: Naming, words: ExportWords): Column[] {
  return answerColumns(question, naming, words).map(({ heading, cell }) => ({
    heading,
    cell: ({ response }) => {
      const answer = ownValue(response.answers, question.id);
      return answer === undefined ? undefined : cell(answer);
    },
  }));
}

function answerColumns(question: Question, naming: Naming, words: ExportWords): AnswerColumn[] {
  const heading = naming.name(question);
  const perPart = (parts: readonly Option[], cell: (answer: unknown, part: Option) => Cell): AnswerColumn[] =>
    parts.map((part) => ({
      heading: naming.part(question, naming.name(part)),
      cell: (answer) => cell(answer, part),
    }));
  const other: AnswerColumn = { heading: naming.part(question, naming.other), cell: otherText };
  const nameOf = (parts: readonly Option[], id: unknown): Cell => {
    const part = parts.find((one) => one.id === id);
    return part === undefined ? rawText(id) : naming.name(part);
  };
  const isByText = naming !== namingById;

  switch (question.type) {
    case 'statement':
      return [];
    case 'single-choice': {
      const chosen = (answer: unknown) =>
        otherText(answer) === undefined ? nameOf(question.options, answer) : naming.other;
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
        return column === undefined ? undefined : nameOf(question.columns, column);
      });
    case 'stance':
      return [
        { heading, cell: (answer) => (isByText && words.stances[answer as Stance]) || rawText(answer) },
      ];
    case 'consent':
      return [{ heading, cell: (answer) => (answer === true ? (isByText ? words.yes : 1) : undefined) }];
    default:
      return [{ heading, cell: rawText }];
  }
}
