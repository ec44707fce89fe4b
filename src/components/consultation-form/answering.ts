import { addStyles } from '../../styles/add-styles.ts';
import type { Answer } from '../../contracts/index.ts';
import { Call } from '../../controllers/call.ts';
import { Draft } from '../../controllers/draft.ts';
import { ServerClock } from '../../controllers/server-clock.ts';
import { Submission } from '../../controllers/submission.ts';
import { copyText } from '../../device/clipboard.ts';
import { downloadText } from '../../device/text-file.ts';
import { dayAt, openingAt, type Opening } from '../../time/index.ts';
import { honeypotIn } from '../../templates/honeypot.ts';
import { focusControl } from '../../templates/field.ts';
import { progressInWords } from '../../templates/progress-words.ts';
import {
  advanced,
  atFirstProblem,
  atPointer,
  mended,
  received,
  refused,
  reopened,
  responseOf,
  retreated,
  turningPoints,
} from './answering.state.ts';
import { chosen } from '../../styles/chosen.styles.ts';
import { ranking } from '../../styles/ranking.styles.ts';
import { receipt } from '../../styles/receipt.styles.ts';
import { fetchFailureWords } from '../../templates/failure.ts';
import { styles } from './answering.styles.ts';
import {
  SamradDraftClearedEvent,
  SamradDraftSavedEvent,
  SamradResponseSubmitEvent,
  SamradResponseSubmittedEvent,
} from './consultation-form.events.ts';
import {
  emptyState,
  withAnswer,
  withRespondent,
  type FormState,
  type RespondentSoFar,
} from './consultation-form.state.ts';
import { draftOf, isDraftValue, restored, type DraftValue } from './draft-value.ts';
import type { FormSession } from './form-session.ts';
import type { Printing } from './printing.ts';
import { writing } from './views/writing.ts';

export * from './views/answering-views.ts';

const fetchPrinting = (): Promise<typeof import('./printing.ts')> => import('./printing.ts');

/** All that a resident does beyond reading and filling in: going on, keeping a draft, sending, coming back. */
export class Answering {
  readonly #session: FormSession;
  readonly #clock: ServerClock;
  readonly draft: Draft<DraftValue>;
  readonly submission: Submission;
  /** The call that fetches what a receipt stands for. */
  readonly lookup: Call;
  /** Here in a moment; without it the step that is on the screen is printed. */
  printing: Printing | undefined;
  copied = false;
  /** What was being written when an answer that is sent was opened. */
  #aside: FormState = emptyState;

  constructor(session: FormSession) {
    const { host, consultation, loadedAt } = session;
    this.#session = session;
    this.#clock = new ServerClock(host);
    this.#clock.set(consultation.now, loadedAt);
    this.#clock.wakeAt(turningPoints(consultation));
    void fetchFailureWords().then(() => host.requestUpdate());
    addStyles(host, chosen, ranking, receipt, styles);
    this.draft = new Draft(host, isDraftValue);
    this.submission = new Submission(host, () => this.#keepDraft());
    this.submission.onStage = () => {
      const words = progressInWords(this.submission, session.wording);
      if (words) session.announcer.say(words);
    };
    this.lookup = new Call(host);
    void fetchPrinting().then(
      ({ Printing }) => (this.printing = new Printing(session, writing)),
      () => undefined,
    );
    const saved = this.draft.open(session.draftName, consultation.draftDays);
    if (!saved) return;
    this.submission.attempt = saved.value.attempt;
    session.write(restored(consultation, saved));
  }

  /** By the server's clock. */
  get opening(): Opening {
    return openingAt(this.#session.consultation, this.#clock.now());
  }

  /** The day in Sweden, `YYYY-MM-DD`, by the server's clock. */
  get today(): string {
    return dayAt(this.#clock.now());
  }

  /** The consultation has been replaced by another one. */
  end(): void {
    for (const one of [this.#clock, this.draft, this.submission, this.lookup, this.printing]) {
      if (!one) continue;
      this.#session.host.removeController(one);
      one.hostDisconnected();
    }
  }

  readonly answer = (question: string, value: Answer | undefined): void =>
    this.#write(withAnswer(this.#session.state, question, value));

  readonly respond = (change: RespondentSoFar): void =>
    this.#write(withRespondent(this.#session.state, change));

  readonly advance = (): void => this.#move(advanced(this.#session.consultation, this.#session.state));

  readonly retreat = (): void => this.#move(retreated(this.#session.consultation, this.#session.state));

  readonly edit = (pointer: string): void => {
    this.#move(atPointer(this.#session.consultation, this.#session.state, pointer));
    void this.#session.host.updateComplete.then(() => this.focus(pointer));
  };

  readonly focus = (pointer: string): void =>
    focusControl(this.#session.host.shadowRoot as ShadowRoot, pointer);

  readonly send = async (): Promise<void> => {
    const { host, consultation, backend, state, wording, announcer } = this.#session;
    if (!backend || this.submission.status === 'running') return;
    const toMend = atFirstProblem(consultation, state);
    if (toMend) return this.#move(toMend);
    if (!host.dispatchEvent(new SamradResponseSubmitEvent())) return;
    announcer.say(wording.msg('Skickar …', { id: 'review.sending' }));
    const response = responseOf(consultation, state, wording.locale);
    const { receipt, sent } = state;
    if (receipt && sent) {
      const changed = await this.submission.run(() => backend.replaceResponse(response, { receipt }));
      announcer.say('');
      if (changed) return this.#move(received(state, receipt, changed.changedAt ?? changed.receivedAt));
      return this.#explainFailure();
    }
    const acknowledged = await this.submission.send(
      backend,
      consultation,
      response,
      honeypotIn(host.shadowRoot),
    );
    announcer.say('');
    if (!acknowledged) return this.#explainFailure();
    if (this.draft.status !== 'none') this.clearDraft();
    this.#move(received(state, acknowledged.receipt, acknowledged.receivedAt, acknowledged.isEarlier));
    host.dispatchEvent(new SamradResponseSubmittedEvent(consultation.id));
  };

  readonly open = async (receipt: string): Promise<void> => {
    const { host, backend } = this.#session;
    const sent = backend && (await this.lookup.run(() => backend.sentResponse({ receipt })));
    if (sent) {
      const { state } = this.#session;
      if (!state.receipt) this.#aside = state;
      return this.#move(reopened(receipt, sent));
    }
    await host.updateComplete;
    host.shadowRoot?.querySelector<HTMLElement>('#receipt')?.focus();
  };

  readonly askToWithdraw = (confirmsWithdrawal: boolean): void =>
    this.#move({ ...this.#session.state, confirmsWithdrawal });

  readonly withdraw = async (): Promise<void> => {
    const { backend, state } = this.#session;
    const { receipt } = state;
    if (!backend || !receipt) return;
    const isGone = await this.submission.run(async () => {
      await backend.withdrawResponse({ receipt });
      return true;
    });
    if (isGone) this.#move({ ...emptyState, view: 'withdrawn' });
    else void this.#session.focusHeading();
  };

  readonly startOver = (): void => {
    this.#move(this.#aside);
    this.#aside = emptyState;
  };

  readonly saveDraft = (): void => {
    const { host, consultation, announcer, wording } = this.#session;
    if (!this.draft.save(this.#draftValue())) return;
    announcer.say(wording.msg('Utkastet är sparat på den här enheten', { id: 'draft.saved' }));
    host.dispatchEvent(new SamradDraftSavedEvent(consultation.id));
  };

  readonly clearDraft = (): void => {
    const { host, consultation, announcer, wording, state } = this.#session;
    this.draft.clear();
    this.#session.write({ ...state, restored: undefined });
    announcer.say(wording.msg('Utkastet är borttaget', { id: 'draft.cleared' }));
    host.dispatchEvent(new SamradDraftClearedEvent(consultation.id));
  };

  readonly copy = async (text: string): Promise<void> => {
    const { announcer, wording, host } = this.#session;
    this.copied = await copyText(text);
    announcer.say(
      this.copied
        ? wording.msg('Kopierat', { id: 'copy.done' })
        : wording.msg('Det gick inte att kopiera. Ladda ner i stället.', { id: 'copy.failed' }),
    );
    host.requestUpdate();
  };

  readonly download = downloadText;

  /** Takes over what was typed; a draft that is kept follows. */
  #write(state: FormState): void {
    this.#session.write(mended(this.#session.consultation, state));
    this.#keepDraft();
  }

  #move(state: FormState): void {
    this.copied = false;
    this.lookup.reset();
    if (this.submission.status === 'failed') this.submission.reset();
    this.#session.move(state);
    this.#keepDraft();
  }

  /** What is sent is on the server: a draft of what is not stays as it was. */
  #keepDraft(): void {
    const { receipt, view } = this.#session.state;
    if (!receipt && view !== 'withdrawn') this.draft.update(this.#draftValue());
  }

  /** To the question that was refused, or to the words that say what happened. */
  #explainFailure(): void {
    const { consultation, state } = this.#session;
    const errors = this.submission.error?.problem?.errors;
    const toMend = errors && refused(consultation, state, errors);
    if (toMend) this.#move(toMend);
    else void this.#session.focusHeading();
  }

  #draftValue(): DraftValue {
    const { consultation, state, wording } = this.#session;
    return draftOf(consultation, state, this.submission.attempt, wording.locale);
  }
}
