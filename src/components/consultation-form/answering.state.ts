import type {
  Consultation,
  FieldProblem,
  Respondent,
  Response,
  SentResponse,
} from '../../contracts/index.ts';
import {
  answersToSend,
  respondentFields,
  validateAnswers,
  validateRespondent,
  type AnswerProblem,
  type AnswerProblemCode,
  type RespondentField,
} from '../../questionnaire/index.ts';
import {
  emptyState,
  stepsOf,
  type FormState,
  type RespondentSoFar,
  type Step,
} from './consultation-form.state.ts';
import { closesAt, endOfDay, graceEndsAt, opensAt } from '../../time/index.ts';

/** The instants at which the clock changes what is shown: it opens, it closes, the grace period ends, a meeting has been. */
export function turningPoints(consultation: Consultation): Date[] {
  return [
    opensAt(consultation),
    closesAt(consultation),
    graceEndsAt(consultation),
    ...(consultation.meetings ?? []).map(({ date }) => endOfDay(date)),
  ].filter((instant) => instant !== undefined);
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
export const received = (
  state: FormState,
  receipt: string,
  receivedAt: string,
  isEarlier = false,
): FormState => ({
  ...state,
  view: 'sent',
  receipt,
  receivedAt,
  isEarlier,
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
  return { kind: chosen, ...Object.fromEntries(given) };
}

/** A problem goes as soon as it is mended; a new one waits until the step is left. */
export function mended(consultation: Consultation, state: FormState): FormState {
  if (!state.problems.length) return state;
  const current = problemsOf(consultation, state);
  const stands = (problem: AnswerProblem) =>
    current.some((one) => one.pointer === problem.pointer && one.code === problem.code);
  return { ...state, problems: state.problems.filter(stands) };
}
