import type { RespondentKind, ResponseFlag, Stance } from '../../contracts/index.ts';
import type { RespondentField } from '../../questionnaire/index.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { sv } from './words/sv.ts';

/** What a table of answers says besides the consultation's own texts. */
export interface ExportWords {
  /** An answer's place in the export. */
  readonly number: string;
  readonly receivedAt: string;
  readonly changedAt: string;
  readonly language: string;
  readonly flags: string;
  readonly other: string;
  readonly yes: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<RespondentKind, string>>;
  readonly respondent: Readonly<Record<RespondentField, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly flagged: Readonly<Record<ResponseFlag, string>>;
  readonly question: string;
  readonly part: string;
  readonly answer: string;
  readonly code: string;
  readonly count: string;
  readonly allAnswers: string;
  readonly answered: string;
  readonly hidden: string;
  readonly anyNumber: string;
  readonly from: string;
  readonly below: string;
  readonly toBelow: string;
  /** As spreadsheets in that language read numbers. */
  readonly decimalSign: string;
}

const byLanguage: ReadonlyMap<string, ExportWords> = new Map([
  ['sv', sv],
  ['en', en],
  ['ar', ar],
]);

/** Those of the widgets' languages; of any other, Swedish. */
export const exportWords = (language: string): ExportWords =>
  byLanguage.get(language.split('-')[0] ?? '') ?? sv;
