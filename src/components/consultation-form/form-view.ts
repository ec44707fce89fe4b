import type { Call } from '../../controllers/call.ts';
import type { Draft } from '../../controllers/draft.ts';
import type { Answer, PublishedConsultation } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { FormState, RespondentSoFar } from './consultation-form.state.ts';
import type { DraftValue } from './draft-value.ts';

/** Everything a view of the form is drawn from. */
export interface FormView {
  readonly consultation: PublishedConsultation;
  readonly state: FormState;
  readonly wording: Wording;
  readonly headingLevel: number;
  /** By the server's clock. */
  readonly opening: 'upcoming' | 'open' | 'grace' | 'closed';
  /** False where the backend only reads, or where there is none. */
  readonly canSend: boolean;
  readonly submission: Call;
  readonly lookup: Call;
  readonly draft: Draft<DraftValue>;
  readonly copied: boolean;
  readonly actions: FormActions;
}

export interface FormActions {
  readonly answer: (question: string, value: Answer | undefined) => void;
  readonly respond: (change: RespondentSoFar) => void;
  readonly announce: (text: string, when?: 'now' | 'later') => void;
  readonly advance: () => void;
  readonly retreat: () => void;
  readonly edit: (pointer: string) => void;
  readonly focus: (pointer: string) => void;
  readonly send: () => void;
  readonly saveDraft: () => void;
  readonly clearDraft: () => void;
  readonly open: (receipt: string) => void;
  readonly askToWithdraw: (asks: boolean) => void;
  readonly withdraw: () => void;
  readonly startOver: () => void;
  readonly copy: (text: string) => void;
  readonly download: (name: string, text: string) => void;
}
