import type { PublishedConsultation } from '../../contracts/index.ts';
import type { Lazy } from '../../controllers/lazy.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { QuestionView } from '../../templates/questions/question-view.ts';
import type { Opening } from '../../time/index.ts';
import type { Answering } from './answering.ts';
import type { FormState, RespondentSoFar } from './consultation-form.state.ts';

/** The code for all that comes after reading, in a chunk of its own. */
export type AnsweringModule = typeof import('./answering.ts');

/** Everything a view of the form is drawn from. */
export interface FormView {
  readonly consultation: PublishedConsultation;
  readonly state: FormState;
  readonly wording: Wording;
  readonly headingLevel: number;
  /** By the server's clock. */
  readonly opening: Opening;
  /** False where the backend only reads, or where there is none. */
  readonly canSend: boolean;
  /** A draft lies on the device: nothing is to be filled in before it is taken up. */
  readonly hasDraft: boolean;
  /** Here when the page is at rest, or as soon as the resident touches the form. */
  readonly rest: Lazy<AnsweringModule>;
  readonly views: AnsweringModule | undefined;
  readonly answering: Answering | undefined;
  readonly actions: FormActions;
}

/** A view that is drawn when the rest is here. */
export interface AnsweringView extends FormView {
  readonly views: AnsweringModule;
  readonly answering: Answering;
}

export const isAnswering = (view: FormView): view is AnsweringView =>
  view.views !== undefined && view.answering !== undefined;

/** What can be done from the first paint on; what `Answering` does waits until it is here. */
export interface FormActions {
  readonly answer: (question: string, value: Parameters<QuestionView['answer']>[0]) => void;
  readonly respond: (change: RespondentSoFar) => void;
  readonly announce: QuestionView['announce'];
  readonly advance: () => void;
  readonly retreat: () => void;
  readonly saveDraft: () => void;
  readonly fetchRest: () => void;
}
