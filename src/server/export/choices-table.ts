import type { Consultation, Option, Question, Stance } from '../../contracts/index.ts';
import type { ResponseRecord, StandingRecord } from '../../backend/records/response-records.ts';
import { questionsOf } from '../../questionnaire/index.ts';
import { clockAt } from '../../time/index.ts';
import { isStanding, type Cell } from './column.ts';
import type { ExportOptions } from './export-columns.ts';
import { exportWords, type ExportWords } from './export-words.ts';
import { labelIn, otherCode } from './naming.ts';
import { isPersonal } from './personal.ts';
import { listOf, otherText, ownValue, rawText } from './raw-answer.ts';
import { safeRow } from './safe-cell.ts';
import type { Table } from './table.ts';

/** What one row tells: of a part of the question where it has parts, the code of a choice, and its words, text or number. */
interface Choice {
  readonly part?: Option;
  readonly code?: string;
  readonly value: Cell;
}

type Named = Pick<Question, 'id' | 'text'>;

/**
 * The answers in long form: one row for each choice in each answer to each question. `records`: as of the other table, so
 * that the numbers are the same.
 */
export async function* choicesTableOf(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  { language, personal }: ExportOptions,
): Table {
  const words = exportWords(language);
  const all = questionsOf(consultation);
  const asked = all.filter((question) => personal || !isPersonal(question));
  yield safeRow([
    words.number,
    words.receivedAt,
    ...[words.question, words.part, words.answer].flatMap((heading) => [
      `${heading} (${words.code})`,
      heading,
    ]),
  ]);
  let number = 0;
  for await (const record of records) {
    number++;
    if (!isStanding(record)) continue;
    const receivedAt = clockAt(new Date(record.receivedAt));
    for (const [question, answer] of answersIn(record, asked, personal ? all : undefined)) {
      for (const { part, code, value } of choicesIn(question, answer, words, language)) {
        yield safeRow([
          number,
          receivedAt,
          question.id,
          labelIn(question.text, language),
          part?.id,
          part && labelIn(part.text, language),
          code,
          value,
        ]);
      }
    }
  }
}

/** In the order of the questions, then those to questions that are there no more: nobody knows what is personal of them. */
function answersIn(
  { response: { answers } }: StandingRecord,
  asked: readonly Question[],
  all: readonly Question[] | undefined,
): (readonly [Question | Named, unknown])[] {
  const known = asked.flatMap((question) => {
    const answer = ownValue(answers, question.id);
    return answer === undefined ? [] : [[question, answer] as const];
  });
  const gone = all
    ? Object.entries(answers)
        .filter(([id]) => !all.some((question) => question.id === id))
        .map(([id, answer]) => [{ id, text: {} }, answer] as const)
    : [];
  return [...known, ...gone];
}

function choicesIn(
  question: Question | Named,
  answer: unknown,
  words: ExportWords,
  language: string,
): readonly Choice[] {
  if (!('type' in question)) return [{ value: rawText(answer) }];
  const chosen = (options: readonly Option[], one: unknown): Choice => {
    const other = otherText(one);
    if (other !== undefined) return { code: otherCode, value: other };
    const option = options.find(({ id }) => id === one);
    return option ? { code: option.id, value: labelIn(option.text, language) } : { value: rawText(one) };
  };
  switch (question.type) {
    case 'statement':
      return [];
    case 'single-choice':
      return [chosen(question.options, answer)];
    case 'multiple-choice':
      return listOf(answer).map((one) => chosen(question.options, one));
    case 'ranking':
      return question.options.flatMap((part) => {
        const place = listOf(answer).indexOf(part.id) + 1;
        return place === 0 ? [] : [{ part, value: place }];
      });
    case 'matrix':
      return question.rows.flatMap((part) => {
        const column = ownValue(answer, part.id);
        return column === undefined ? [] : [{ part, ...chosen(question.columns, column) }];
      });
    case 'stance':
      return [{ code: String(answer), value: words.stances[answer as Stance] ?? rawText(answer) }];
    case 'consent':
      return [{ code: 'true', value: words.yes }];
    default:
      return [{ value: rawText(answer) }];
  }
}
