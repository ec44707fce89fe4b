import type { Answer, Answers, Consultation, Option, Question, Respondent } from '../../contracts/index.ts';
import { dialect } from '../../i18n/dialect.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { textIn } from '../../i18n/localized.ts';
import type { Wording } from '../../i18n/wording.ts';
import { isAnswered, visibleSections } from '../../questionnaire/index.ts';
import { stanceInWords } from '../../templates/questions/stance-question.ts';
import { respondentFieldLabel, respondentKindLabel } from './respondent-words.ts';

/** An answer as lines of text, as the resident understood it. */
export function answerInWords(question: Question, answer: Answer, wording: Wording): string[] {
  const { locale } = wording;
  const nameOf = (options: readonly Option[], id: unknown): string => {
    const option = options.find((one) => one.id === id);
    return option ? textIn(option.text, locale).text : String(id);
  };
  const chosen = (options: readonly Option[], one: unknown): string =>
    typeof one === 'object' && one !== null && 'other' in one ? String(one.other) : nameOf(options, one);
  switch (question.type) {
    case 'single-choice':
      return [chosen(question.options, answer)];
    case 'multiple-choice':
      return list(answer).map((one) => chosen(question.options, one));
    case 'ranking':
      return list(answer).map((one, index) => `${index + 1}. ${nameOf(question.options, one)}`);
    case 'matrix':
      return question.rows.flatMap((row) => {
        const column = (answer as Record<string, unknown>)[row.id];
        return column === undefined
          ? []
          : [`${textIn(row.text, locale).text}: ${nameOf(question.columns, column)}`];
      });
    case 'stance':
      return [stanceInWords(String(answer), wording)];
    case 'date':
      return [answer === '-' ? '' : dayInWords(String(answer), wording)];
    case 'consent':
      return [wording.msg('Ja', { id: 'consent.yes' })];
    case 'scale':
      return [`${String(answer)} / ${question.to}`];
    case 'number': {
      const unit = question.unit ? ` ${textIn(question.unit, locale).text}` : '';
      return [(typeof answer === 'number' ? answer.toLocaleString(dialect(locale)) : String(answer)) + unit];
    }
    default:
      return [typeof answer === 'string' ? answer : JSON.stringify(answer)];
  }
}

/** Questions and answers as plain text, to copy or to keep. */
export function responseAsText(
  consultation: Consultation,
  { answers, respondent }: { answers: Answers; respondent?: Respondent | undefined },
  wording: Wording,
): string {
  const { locale } = wording;
  const about = respondent
    ? [
        respondentKindLabel(respondent.kind, wording),
        ...Object.entries(respondent)
          .filter(([field, value]) => field !== 'kind' && value)
          .map(([field, value]) => `${respondentFieldLabel(field, respondent.kind, wording)}: ${value}`),
      ]
    : [];
  const blocks = visibleSections(consultation, answers).flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const answer = answers[question.id];
      return isAnswered(answer)
        ? [
            [textIn(question.text, locale).text, ...answerInWords(question, answer as Answer, wording)].join(
              '\n',
            ),
          ]
        : [];
    }),
  );
  return [textIn(consultation.title, locale).text, ...blocks, about.join('\n')].filter(Boolean).join('\n\n');
}

const list = (answer: Answer): readonly unknown[] => (Array.isArray(answer) ? answer : []);
