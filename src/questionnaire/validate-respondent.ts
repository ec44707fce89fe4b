import type { Respondent, RespondentKind, RespondentPart } from '../contracts/index.ts';
import type { AnswerProblem, AnswerProblemCode } from './answer-problem.ts';
import { isOrganisationNumber } from './organisation-number.ts';

export type RespondentField = Exclude<keyof Respondent, 'kind'>;

/** What one kind of respondent is asked for, in the order of the form. */
export function respondentFields(
  part: RespondentPart,
  kind: RespondentKind,
): { readonly name: RespondentField; readonly required: boolean }[] {
  const isPrivate = kind === 'private-person';
  const wanted: readonly (readonly [RespondentField, 'optional' | 'required' | undefined])[] = [
    ['organisation', isPrivate ? undefined : 'required'],
    ['organisationNumber', isPrivate ? undefined : part.organisationNumber],
    ['name', part.name],
    ['role', part.role],
    ['onBehalfOf', part.onBehalfOf],
    ['email', part.email],
  ];
  return wanted.flatMap(([name, asked]) => (asked ? [{ name, required: asked === 'required' }] : []));
}

/** What is wrong with what somebody says of herself. A consultation without a respondent part takes none. */
export function validateRespondent(
  part: RespondentPart | undefined,
  respondent: Respondent | undefined,
): AnswerProblem[] {
  if (!part) return respondent ? [{ pointer: '/respondent', code: 'not-asked' }] : [];
  if (!respondent) return [{ pointer: '/respondent/kind', code: 'required' }];
  const { kind } = respondent;
  if (!part.kinds.includes(kind)) return [{ pointer: '/respondent/kind', code: 'unknown-option' }];
  const fields = respondentFields(part, kind);
  const unasked = (Object.keys(respondent) as (keyof Respondent)[]).filter(
    (name) =>
      name !== 'kind' && respondent[name] !== undefined && !fields.some((field) => field.name === name),
  );
  return [
    ...unasked.map((name): AnswerProblem => ({ pointer: `/respondent/${name}`, code: 'not-asked' })),
    ...fields.flatMap(({ name, required }): AnswerProblem[] => {
      const [code, limit] = faultOf(name, respondent[name]?.trim() ?? '', required);
      return code ? [{ pointer: `/respondent/${name}`, code, ...(limit && { limit }) }] : [];
    }),
  ];
}

const longest = 200;

function faultOf(name: RespondentField, text: string, required: boolean): [AnswerProblemCode?, number?] {
  if (!text) return required ? ['required'] : [];
  if (text.length > longest) return ['too-long', longest];
  if (name === 'email' && !isEmail(text)) return ['bad-email'];
  if (name === 'organisationNumber' && !isOrganisationNumber(text)) return ['bad-organisation-number'];
  return [];
}

/** Whether it could be an address: one `@`, something before it, a dot in what comes after, no blanks. */
function isEmail(text: string): boolean {
  const [local, domain, ...rest] = text.split('@');
  if (!local || !domain || rest.length || /\s/.test(text)) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every(Boolean);
}
