import type {
  Answer,
  Answers,
  Consultation,
  FieldProblem,
  LocalizedText,
  Respondent,
  Response,
  Section,
  SentResponse,
} from '../../contracts/index.ts';
import {
  answersToSend,
  respondentFields,
  validateAnswers,
  validateRespondent,
  visibleSections,
  type AnswerProblem,
  type AnswerProblemCode,
  type RespondentField,
} from '../../questionnaire/index.ts';
import { closesAt, graceEndsAt, opensAt } from '../../time/index.ts';

/** What somebody has said of herself so far; the kind is chosen last of all by some. */
export type RespondentSoFar = { readonly [Field in keyof Respondent]?: Respondent[Field] | undefined };

/** What the resident has done so far. Everything shown follows from it and from the consultation. */
export interface FormState {
  readonly view: 'writing' | 'review' | 'sent' | 'withdrawn';
  readonly step: number;
  readonly answers: Answers;
  readonly respondent: RespondentSoFar;
  /** The problems on show: those of the step that was last left, until they are mended. */
  readonly problems: readonly AnswerProblem[];
  /** The code for what was sent, whether just now or on an earlier visit. */
  readonly receipt?: string | undefined;
  /** When what was just sent was received. */
  readonly receivedAt?: string | undefined;
  /** What the holder of the receipt had sent, while she reads or changes it. */
  readonly sent?: SentResponse | undefined;
  readonly confirmsWithdrawal?: boolean;
  readonly restored?: Restored | undefined;
}

/** A draft that was taken up again, and what it holds that no longer has a question, in words. */
export interface Restored {
  readonly savedAt: string;
  readonly leftovers: readonly { readonly question: string; readonly answer: string }[];
}

export const emptyState: FormState = { view: 'writing', step: 0, answers: {}, respondent: {}, problems: [] };

/** The instants at which the clock changes what may be done: it opens, it closes, the grace period ends. */
export function turningPoints(consultation: Consultation): Date[] {
  return [opensAt(consultation), closesAt(consultation), graceEndsAt(consultation)].filter(
    (instant) => instant !== undefined,
  );
}

/** One screen of questions. */
export interface Step {
  readonly title: LocalizedText | undefined;
  readonly sections: readonly Section[];
  readonly asksRespondent: boolean;
}

/** The steps that the answers so far lead through; who answers is asked last. One page is one step. */
export function stepsOf(consultation: Consultation, answers: Answers): Step[] {
  const sections = visibleSections(consultation, answers);
  const asksRespondent = consultation.respondents !== undefined;
  if (consultation.presentation === 'page') return [{ title: undefined, sections, asksRespondent }];
  const steps: Step[] = sections.map((section) => ({
    title: section.title,
    sections: [section],
    asksRespondent: false,
  }));
  return asksRespondent ? [...steps, { title: undefined, sections: [], asksRespondent }] : steps;
}

export function withAnswer(
  consultation: Consultation,
  state: FormState,
  question: string,
  value: Answer | undefined,
): FormState {
  const { [question]: _, ...others } = state.answers;
  const answers = value === undefined ? others : { ...others, [question]: value };
  return mended(consultation, { ...state, answers });
}

export function withRespondent(
  consultation: Consultation,
  state: FormState,
  change: RespondentSoFar,
): FormState {
  return mended(consultation, { ...state, respondent: { ...state.respondent, ...change } });
}

/** To the next step, or to the review after the last; stays, and shows why, where something is to be mended. */
export function advanced(consultation: Consultation, state: FormState): FormState {
  const steps = stepsOf(consultation, state.answers);
  const step = steps[state.step];
  const problems = step
    ? problemsOf(consultation, state).filter((problem) => isOnStep(problem.pointer, step))
    : [];
  if (problems.length) return { ...state, problems };
  return state.step + 1 < steps.length
    ? { ...state, step: state.step + 1, problems: [] }
    : { ...state, view: 'review', problems: [] };
}

export function retreated(consultation: Consultation, state: FormState): FormState {
  if (state.view === 'review') {
    return { ...state, view: 'writing', step: stepsOf(consultation, state.answers).length - 1, problems: [] };
  }
  return { ...state, step: Math.max(0, state.step - 1), problems: [] };
}

/** To the step where a pointer can be answered. */
export function atPointer(consultation: Consultation, state: FormState, pointer: string): FormState {
  const step = stepsOf(consultation, state.answers).findIndex((one) => isOnStep(pointer, one));
  return { ...state, view: 'writing', step: Math.max(0, step), problems: [] };
}

/** To the first step with something to mend, if there is one: asked before sending. */
export function atFirstProblem(consultation: Consultation, state: FormState): FormState | undefined {
  return atProblems(consultation, state, problemsOf(consultation, state));
}

/** To the first step that the backend found something to mend on. */
export function refused(
  consultation: Consultation,
  state: FormState,
  errors: readonly FieldProblem[],
): FormState | undefined {
  const problems = errors.map(({ pointer, code }) => ({ pointer, code: code as AnswerProblemCode }));
  return atProblems(consultation, state, problems);
}

/** The backend has taken it. */
export const received = (state: FormState, receipt: string, receivedAt: string): FormState => ({
  ...state,
  view: 'sent',
  receipt,
  receivedAt,
  problems: [],
  restored: undefined,
});

/** Somebody is back with a receipt: what she sent is laid out as in the review. */
export const reopened = (receipt: string, sent: SentResponse): FormState => ({
  ...emptyState,
  view: 'review',
  answers: sent.response.answers,
  respondent: sent.response.respondent ?? {},
  receipt,
  sent,
});

/** What is sent: what is visible, as it was understood. */
export function responseOf(consultation: Consultation, state: FormState, locale: string): Response {
  const respondent = respondentOf(consultation, state.respondent);
  return {
    answers: answersToSend(consultation, state.answers),
    ...(respondent && { respondent }),
    language: consultation.languages.includes(locale) ? locale : (consultation.languages[0] ?? locale),
  };
}

function atProblems(
  consultation: Consultation,
  state: FormState,
  problems: readonly AnswerProblem[],
): FormState | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const moved = atPointer(consultation, state, first.pointer);
  const step = stepsOf(consultation, state.answers)[moved.step];
  return { ...moved, problems: problems.filter(({ pointer }) => step && isOnStep(pointer, step)) };
}

function problemsOf(consultation: Consultation, { answers, respondent }: FormState): AnswerProblem[] {
  return [
    ...validateAnswers(consultation, answers),
    ...validateRespondent(consultation.respondents, respondentOf(consultation, respondent)),
  ];
}

/** A problem goes as soon as it is mended; a new one waits until the step is left. */
function mended(consultation: Consultation, state: FormState): FormState {
  if (!state.problems.length) return state;
  const current = problemsOf(consultation, state);
  const stands = (problem: AnswerProblem) =>
    current.some((one) => one.pointer === problem.pointer && one.code === problem.code);
  return { ...state, problems: state.problems.filter(stands) };
}

function isOnStep(pointer: string, step: Step): boolean {
  const [, part, id] = pointer.split('/');
  if (part === 'respondent') return step.asksRespondent;
  return step.sections.some((section) => section.questions.some((question) => question.id === id));
}

/** Only what this kind of respondent is asked for: an organisation that turns private takes nothing along. */
function respondentOf(
  consultation: Consultation,
  { kind, ...fields }: RespondentSoFar,
): Respondent | undefined {
  const part = consultation.respondents;
  const onlyKind = part?.kinds.length === 1 ? part.kinds[0] : undefined;
  const chosen = kind ?? onlyKind;
  if (!part || !chosen) return undefined;
  const asked = new Set(respondentFields(part, chosen).map(({ name }) => name));
  const given = Object.entries(fields)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([name, value]) => value && asked.has(name as RespondentField));
  return { kind: chosen, ...Object.fromEntries(given) } as Respondent;
}
