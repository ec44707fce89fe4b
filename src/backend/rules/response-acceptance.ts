import type { Consultation, FieldProblem, Response } from '../../contracts/index.ts';
import { validateResponse } from '../../questionnaire/index.ts';
import { openingAt } from '../../time/index.ts';
import { fieldProblemOf } from './answer-problem-details.ts';
import type { BackendError } from '../errors.ts';
import { refusal } from '../refusal.ts';

/** In UTF-16 units of the answer's JSON: more than any form can fill in by hand. */
const longestAnswer = 200_000;

/** Why a consultation takes no answer at this instant, if it does not. The grace period counts as open. */
export function refusalByTime(consultation: Consultation, instant: Date): BackendError | undefined {
  switch (openingAt(consultation, instant)) {
    case 'upcoming':
      return refusal('not-open-yet', `The consultation opens on ${consultation.opens}.`);
    case 'closed':
      return refusal(
        'closed',
        'The consultation is closed: nothing can be sent, changed or withdrawn any more.',
      );
    case 'open':
    case 'grace':
      return undefined;
  }
}

/** Why a consultation does not take this answer at this instant, if it does not. */
export function refusalOfResponse(
  consultation: Consultation,
  response: Response,
  instant: Date,
): BackendError | undefined {
  return (
    refusalByTime(consultation, instant) ??
    refusalBySize(response) ??
    refusalByContent(consultation, response)
  );
}

function refusalBySize(response: Response): BackendError | undefined {
  const length = JSON.stringify(response).length;
  if (length <= longestAnswer) return undefined;
  return refusal(
    'too-large',
    `The answer has ${length} characters as JSON; at most ${longestAnswer} are taken.`,
  );
}

function refusalByContent(consultation: Consultation, response: Response): BackendError | undefined {
  const errors = [
    ...languageProblems(consultation, response),
    ...validateResponse(consultation, response).map(fieldProblemOf),
  ];
  if (errors.length === 0) return undefined;
  const places = errors.length === 1 ? 'one place' : `${errors.length} places`;
  return refusal('invalid', `The answer must be mended in ${places}; see errors.`, { errors });
}

function languageProblems({ languages }: Consultation, { language }: Response): FieldProblem[] {
  if (languages.includes(language)) return [];
  const detail = `The consultation is not held in "${language}". Use one of: ${languages.join(', ')}.`;
  return [{ pointer: '/language', detail, code: 'unknown-language' }];
}
