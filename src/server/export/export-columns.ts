import type { Consultation } from '../../contracts/index.ts';
import { questionsOf, type RespondentField } from '../../questionnaire/index.ts';
import { clockAt } from '../../time/index.ts';
import type { Column } from './column.ts';
import { exportWords, type ExportWords } from './export-words.ts';
import { namingById, namingByText } from './naming.ts';
import { isPersonal } from './personal.ts';
import { questionColumns } from './question-columns.ts';

export interface ExportOptions {
  readonly language: string;
  /** Personal data is left out unless the export is for somebody with a right to it. */
  readonly personal: boolean;
  /** Questions and options by their ids, for programs, in the place of their texts. */
  readonly codes?: boolean;
}

/** The columns of a table with one row for each answer. No two have the same heading. */
export function exportColumns(
  consultation: Consultation,
  { language, personal, codes = false }: ExportOptions,
): Column[] {
  const words = exportWords(language);
  const naming = codes ? namingById : namingByText(language, words.other);
  const asked = questionsOf(consultation).filter((question) => personal || !isPersonal(question));
  return withUniqueHeadings([
    { heading: words.number, cell: (_, number) => number },
    { heading: words.receivedAt, cell: ({ receivedAt }) => clockAt(new Date(receivedAt)) },
    { heading: words.changedAt, cell: ({ changedAt }) => changedAt && clockAt(new Date(changedAt)) },
    { heading: words.language, cell: ({ response }) => response.language },
    { heading: words.flags, cell: ({ flags }) => flags.map((flag) => words.flagged[flag]).join(', ') },
    ...respondentColumns(consultation, words, personal),
    ...asked.flatMap((question) => questionColumns(question, naming, words)),
  ]);
}

function respondentColumns({ respondents }: Consultation, words: ExportWords, personal: boolean): Column[] {
  if (respondents === undefined) return [];
  const kind: Column = {
    heading: words.kind,
    cell: ({ response }) => response.respondent && words.kinds[response.respondent.kind],
  };
  const fields = Object.entries(words.respondent) as [RespondentField, string][];
  const named = fields.map(([field, heading]): Column => ({
    heading,
    cell: ({ response }) => response.respondent?.[field],
  }));
  return personal ? [kind, ...named] : [kind];
}

/** Two questions may have the same words; a program that reads the table needs to tell them apart. */
function withUniqueHeadings(columns: readonly Column[]): Column[] {
  const times = new Map<string, number>();
  return columns.map((column) => {
    const time = (times.get(column.heading) ?? 0) + 1;
    times.set(column.heading, time);
    return time === 1 ? column : { ...column, heading: `${column.heading} (${time})` };
  });
}
