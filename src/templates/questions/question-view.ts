import type { Answer, Question } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';
import { localized } from '../../i18n/localized.ts';
import type { Frame } from '../field.ts';
import type { TextWarning } from '../personal-number-warning.ts';

/** A question as it is shown: what was answered, what is wrong with it, and where a new answer goes. */
export interface QuestionView<Q extends Question = Question> {
  readonly question: Q;
  readonly value: Answer | undefined;
  /** The problems of this question that are to be shown. */
  readonly problems: readonly { readonly pointer: string; readonly message: string }[];
  readonly wording: Wording;
  readonly answer: (value: Answer | undefined) => void;
  /** What a text is warned of; comes with the rest of the form. */
  readonly warningOf?: ((text: string, wording: Wording) => TextWarning | undefined) | undefined;
  /** Says something to screen readers; `later` waits until the resident has stopped typing. */
  readonly announce: (text: string, when?: 'later') => void;
}

export type Asked = Exclude<Question, { type: 'statement' }>;

export const pointerOf = (question: Question): string => `/answers/${question.id}`;

/** The frame of a whole question; the parts of a matrix have frames of their own. */
export function frameOf(view: QuestionView<Asked>): Frame {
  const { question, wording, problems } = view;
  const problem = problems.find((one) => one.pointer === pointerOf(question));
  return {
    pointer: pointerOf(question),
    label: localized(question.text, wording.locale),
    hint: question.hint && localized(question.hint, wording.locale),
    error: problem?.message,
    required: question.required ?? false,
    wording,
  };
}

/** The same, for questions of radios: what is not required can be unticked again. */
export function radioFrameOf(view: QuestionView<Asked>): Frame {
  const clearable = !view.question.required && view.value !== undefined;
  return { ...frameOf(view), clear: clearable ? () => view.answer(undefined) : undefined };
}
