import type { ConsultationResults, Option, Question, QuestionResult } from '../../contracts/index.ts';
import type { Cell } from './column.ts';
import { exportWords, type ExportWords } from './export-words.ts';
import { labelIn, otherCode } from './naming.ts';
import { safeRow } from './safe-cell.ts';
import type { Table } from './table.ts';

interface Count {
  readonly part?: Option | undefined;
  readonly code: string;
  readonly name: string;
  readonly count: number | null;
}

/** Results as a table with one row for each count. What is hidden says so, so that nobody takes it for none. */
export async function* statisticsTableOf(
  asked: readonly Question[],
  { total, questions: results }: Pick<ConsultationResults, 'total' | 'questions'>,
  { language }: { readonly language: string },
): Table {
  const words = exportWords(language);
  const questions = new Map(asked.map((question) => [question.id, question]));
  yield safeRow([
    ...[words.question, words.part, words.answer].flatMap((heading) => [
      `${heading} (${words.code})`,
      heading,
    ]),
    words.count,
  ]);
  yield ['', words.allAnswers, '', '', '', '', total];
  for (const result of results) {
    const question = questions.get(result.question);
    if (!question) continue;
    for (const { part, code, name, count } of countsIn(question, result, words, language)) {
      yield safeRow([
        question.id,
        labelIn(question.text, language),
        part?.id,
        part && labelIn(part.text, language),
        code,
        name,
        count ?? words.hidden,
      ]);
    }
  }
}

function countsIn(
  question: Question,
  { answered, choices = [], other, rows = [], numbers = [] }: QuestionResult,
  words: ExportWords,
  language: string,
): Count[] {
  const nameOf = (id: string): string => {
    const part = optionsOf(question).find((option) => option.id === id);
    if (part) return labelIn(part.text, language);
    if (question.type === 'stance') return words.stances[id as keyof typeof words.stances];
    return question.type === 'consent' ? words.yes : id;
  };
  const named = ({ id, count }: { id: string; count: number | null }): Count => ({
    code: id,
    name: nameOf(id),
    count,
  });
  return [
    { code: '', name: words.answered, count: answered },
    ...choices.map(named),
    ...(other === undefined ? [] : [{ code: otherCode, name: words.other, count: other }]),
    ...rows.flatMap((row) => {
      const part = question.type === 'matrix' ? question.rows.find(({ id }) => id === row.id) : undefined;
      return row.choices.map((choice): Count => ({ part, ...named(choice) }));
    }),
    ...numbers.map(({ from, below, count }): Count => ({
      code: '',
      name: spanText(from, below, words),
      count,
    })),
  ];
}

function optionsOf(question: Question): readonly Option[] {
  if ('options' in question) return question.options;
  return question.type === 'matrix' ? question.columns : [];
}

function spanText(from: Cell, below: Cell, words: ExportWords): string {
  if (from === undefined) return below === undefined ? words.anyNumber : `${words.below} ${below}`;
  return below === undefined ? `${words.from} ${from}` : `${words.from} ${from} ${words.toBelow} ${below}`;
}
