import type { Question } from '../contracts/index.ts';
import { dayInWords } from '../i18n/dates.ts';
import { plural } from '../i18n/plural.ts';
import { fill, type Wording } from '../i18n/wording.ts';
import type { AnswerProblem } from '../questionnaire/index.ts';

/** What is wrong with an answer and how to mend it, in a sentence that begins with what to do. */
export function problemInWords(
  problem: AnswerProblem,
  question: Question | undefined,
  wording: Wording,
): string {
  const { msg, locale } = wording;
  const bound = problem.limit ?? '';
  const limit = typeof bound === 'string' && bound ? dayInWords(bound, wording) : bound;
  const words =
    problem.code === 'too-precise'
      ? precision(Number(bound), wording)
      : sentence(problem.code, question?.type, msg);
  return fill(words, { limit }, locale);
}

const precision = (decimals: number, { msg, locale }: Wording): string =>
  decimals === 0
    ? msg('Skriv ett heltal', { id: 'problem.whole-number' })
    : plural(locale, decimals, {
        one: msg('Skriv högst {limit} decimal', { id: 'problem.too-precise.one' }),
        other: msg('Skriv högst {limit} decimaler', { id: 'problem.too-precise.other' }),
      });

function sentence(
  code: Exclude<AnswerProblem['code'], 'too-precise'>,
  type: Question['type'] | undefined,
  msg: Wording['msg'],
): string {
  switch (code) {
    case 'required':
      return required(type, msg);
    case 'row-missing':
      return msg('Välj ett svar på raden', { id: 'problem.row' });
    case 'too-short':
      return msg('Skriv minst {limit} tecken', { id: 'problem.too-short' });
    case 'too-long':
      return msg('Skriv högst {limit} tecken', { id: 'problem.too-long' });
    case 'too-few':
      return msg('Välj minst {limit}', { id: 'problem.too-few' });
    case 'too-many':
      return msg('Välj högst {limit}', { id: 'problem.too-many' });
    case 'too-small':
      return msg('Skriv ett tal som är minst {limit}', { id: 'problem.too-small' });
    case 'too-large':
      return msg('Skriv ett tal som är högst {limit}', { id: 'problem.too-large' });
    case 'not-a-number':
      return msg('Skriv talet med bara siffror, till exempel 1500', { id: 'problem.not-a-number' });
    case 'not-a-date':
      return msg('Fyll i hela datumet', { id: 'problem.not-a-date' });
    case 'too-early':
      return msg('Välj ett datum från och med {limit}', { id: 'problem.too-early' });
    case 'too-late':
      return msg('Välj ett datum till och med {limit}', { id: 'problem.too-late' });
    case 'other-empty':
      return msg('Skriv vad du menar med Annat', { id: 'problem.other-empty' });
    case 'bad-email':
      return msg('Skriv en e-postadress, till exempel namn@example.se', { id: 'problem.email' });
    case 'bad-organisation-number':
      return msg('Skriv organisationsnumret med tio siffror', { id: 'problem.organisation-number' });
    default:
      return msg('Vi kan inte ta emot svaret som det är skrivet. Svara på frågan igen.', {
        id: 'problem.not-taken',
      });
  }
}

function required(type: Question['type'] | undefined, msg: Wording['msg']): string {
  switch (type) {
    case 'single-choice':
    case 'scale':
    case 'stance':
      return msg('Välj ett svar', { id: 'problem.required.one' });
    case 'multiple-choice':
      return msg('Välj minst ett svar', { id: 'problem.required.several' });
    case 'ranking':
      return msg('Välj minst ett alternativ', { id: 'problem.required.ranking' });
    case 'number':
      return msg('Skriv ett tal', { id: 'problem.required.number' });
    case 'date':
      return msg('Välj ett datum', { id: 'problem.required.date' });
    case 'consent':
      return msg('Kryssa i rutan för att gå vidare', { id: 'problem.required.consent' });
    case 'matrix':
      return msg('Svara på varje rad', { id: 'problem.required.matrix' });
    default:
      return msg('Skriv ett svar', { id: 'problem.required.text' });
  }
}
