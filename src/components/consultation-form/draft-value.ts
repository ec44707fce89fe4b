import type { Consultation } from '../../contracts/index.ts';
import type { Saved } from '../../controllers/draft.ts';
import type { Attempt } from '../../controllers/submission.ts';
import { textIn } from '../../i18n/localized.ts';
import { isAnswered, questionsOf } from '../../questionnaire/index.ts';
import { emptyState, stepsOf, type FormState } from './consultation-form.state.ts';

/** What a draft keeps: besides the answers the words of the questions, since the consultation may change while it lies waiting. */
export interface DraftValue extends Pick<FormState, 'answers' | 'respondent' | 'step'> {
  readonly questions: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  /** A submission whose fate is not known. */
  readonly attempt?: Attempt | undefined;
}

/** Whether what lay on the device can be taken up again. */
export function isDraftValue(value: unknown): value is DraftValue {
  if (!isRecord(value)) return false;
  const { answers, respondent, step, questions, attempt } = value;
  return (
    [answers, respondent, questions].every(isRecord) &&
    Object.values(questions as object).every((one) => isRecord(one) && typeof one['text'] === 'string') &&
    typeof step === 'number' &&
    (attempt === undefined || (isRecord(attempt) && typeof attempt['key'] === 'string'))
  );
}

export function draftOf(
  consultation: Consultation,
  { answers, respondent, step }: FormState,
  attempt: Attempt | undefined,
  locale: string,
): DraftValue {
  const questions = Object.fromEntries(
    questionsOf(consultation).map(({ id, type, text }) => [id, { type, text: textIn(text, locale).text }]),
  );
  return { answers, respondent, step, questions, attempt };
}

/** Takes a draft up again. An answer whose question is gone or of another kind now is kept as text to read. */
export function restored(consultation: Consultation, { value, savedAt }: Saved<DraftValue>): FormState {
  const types = new Map(questionsOf(consultation).map(({ id, type }) => [id, type]));
  const entries = Object.entries(value.answers);
  const fits = ([id]: (typeof entries)[number]) =>
    types.get(id) === (value.questions[id]?.type ?? types.get(id));
  const answers = Object.fromEntries(entries.filter((entry) => types.has(entry[0]) && fits(entry)));
  const leftovers = entries
    .filter(([id, answer]) => !Object.hasOwn(answers, id) && isAnswered(answer))
    .map(([id, answer]) => ({
      question: value.questions[id]?.text ?? id,
      answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
    }));
  const step = Math.min(value.step, stepsOf(consultation, answers).length - 1);
  return {
    ...emptyState,
    answers,
    respondent: value.respondent,
    step: Math.max(0, step),
    restored: { savedAt, leftovers },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
