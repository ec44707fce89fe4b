/** Why an answer, or a statement about the respondent, is not taken. The form puts the codes into words. */
export type AnswerProblemCode =
  | 'required'
  | 'wrong-type'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'too-precise'
  | 'not-a-number'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'unknown-option'
  | 'duplicate-option'
  | 'other-empty'
  | 'row-missing'
  | 'not-asked'
  | 'unsupported'
  | 'bad-email'
  | 'bad-organisation-number';

/**
 * `pointer` is a JSON Pointer into the response: `/answers/areas`, `/answers/matrix/row`,
 * `/respondent/email`. `limit` is the bound that was broken, where there is one.
 */
export interface AnswerProblem {
  readonly pointer: string;
  readonly code: AnswerProblemCode;
  readonly limit?: number | string;
}
