import type {
  Answer,
  Answers,
  Consultation,
  LocalizedText,
  PublishedConsultation,
  Respondent,
  Section,
  SentResponse,
} from '../../contracts/index.ts';
import { asksForPersonalData, visibleSections, type AnswerProblem } from '../../questionnaire/index.ts';
import type { Opening } from '../../time/index.ts';

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
  /** What is stored is what was first sent: a change that came after it had closed was not taken. */
  readonly isEarlier?: boolean;
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

/** A consultation that asks for personal data and does not say what becomes of it must not be answered (GDPR article 13). */
export const lacksPrivacyNotice = (consultation: Consultation): boolean =>
  asksForPersonalData(consultation) && !consultation.notices?.privacy;

/** As the server saw it when it was fetched; from then on its clock tells. */
export const openingOf = ({ status }: PublishedConsultation): Opening =>
  status === 'open' || status === 'upcoming' ? status : 'closed';

export const emptyState: FormState = { view: 'writing', step: 0, answers: {}, respondent: {}, problems: [] };

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

/** What was written in its place. Problems on show stay until `mended` has looked at them. */
export function withAnswer(state: FormState, question: string, value: Answer | undefined): FormState {
  const { [question]: _, ...others } = state.answers;
  return { ...state, answers: value === undefined ? others : { ...others, [question]: value } };
}

export const withRespondent = (state: FormState, change: RespondentSoFar): FormState => ({
  ...state,
  respondent: { ...state.respondent, ...change },
});
