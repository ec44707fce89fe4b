import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedConsultation } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { Call } from '../../controllers/call.ts';
import { Draft } from '../../controllers/draft.ts';
import { Load } from '../../controllers/load.ts';
import { ServerClock } from '../../controllers/server-clock.ts';
import { Submission } from '../../controllers/submission.ts';
import { Words } from '../../i18n/words.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { focusControl } from '../../templates/field.ts';
import { loadFailed, loading } from '../../templates/loading.ts';
import { openingAt } from '../../time/index.ts';
import {
  SamradDraftClearedEvent,
  SamradDraftSavedEvent,
  SamradResponseSubmitEvent,
  SamradResponseSubmittedEvent,
} from './consultation-form.events.ts';
import {
  advanced,
  atFirstProblem,
  atPointer,
  emptyState,
  received,
  refused,
  reopened,
  responseOf,
  retreated,
  turningPoints,
  withAnswer,
  withRespondent,
  type FormState,
} from './consultation-form.state.ts';
import { styles } from './consultation-form.styles.ts';
import { draftOf, restored, type DraftValue } from './draft-value.ts';
import type { FormActions, FormView } from './form-view.ts';
import { copyText, downloadText } from './save-text.ts';
import { formBody } from './views/form-body.ts';

/**
 * A consultation that a resident answers: questions in steps, a review, a receipt, and a way back.
 *
 * @summary Asks the questions of one consultation and sends the answers to a backend.
 * @slot - Fallback content, seen until the element works and when it cannot.
 * @fires samrad-ready - The consultation is shown.
 * @fires samrad-load-failed - The consultation could not be fetched.
 * @fires samrad-response-submit - Cancelable, before anything is sent.
 * @fires samrad-response-submitted - The response is stored.
 * @fires samrad-draft-saved - A draft was put on this device.
 * @fires samrad-draft-cleared - The draft is gone from this device.
 * @csspart heading, question, option, button, error, status, receipt, receipt-code
 */
export class SamradConsultationForm extends LitElement {
  static override readonly styles = [tokens, base, controls, panels, styles];

  /** The id of the consultation; as a property also the consultation itself. */
  @property() consultation: string | PublishedConsultation | undefined;
  /** The URL of the backend's root, absolute or relative to the page. */
  @property() backend: string | undefined;
  /** What the backend speaks: `samrad` (default) or `static`. */
  @property() kind: string | undefined;
  /** The URL of one document that holds the consultation; then no server is needed to read it. */
  @property() src: string | undefined;
  /** A backend as an object; comes before the attributes. */
  @property({ attribute: false }) backendClient: Backend | undefined;
  /** The level of the title; what is below it follows. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The name of the region for screen readers, where the title would be said twice on a page. */
  @property() label: string | undefined;

  @state() private progress: FormState = emptyState;
  @state() private copied = false;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #clock = new ServerClock(this);
  readonly #draft = new Draft<DraftValue>(this);
  readonly #submission = new Submission(this, () => this.#draft.update(this.#draftValue()));
  readonly #lookup = new Call(this);
  readonly #load = new Load<PublishedConsultation>(this, {
    wanted: () => this.consultation,
    read: (backend, id, signal) => backend.consultation(id, signal),
    loaded: (consultation) => this.#begin(consultation),
  });

  override render(): TemplateResult {
    return html`<section aria-label=${this.label ?? nothing}>
        ${this.#announcer.region()} ${this.#words.ready ? this.#renderContent() : loading(undefined)}
      </section>
      ${this.#load.error ? html`<slot></slot>` : nothing}`;
  }

  #renderContent(): unknown {
    const { error, value } = this.#load;
    if (error) return loadFailed(error, this.#words, this.headingLevel, () => this.#load.retry());
    return value ? formBody(this.#view(value)) : loading(this.#words);
  }

  #view(consultation: PublishedConsultation): FormView {
    return {
      consultation,
      state: this.progress,
      wording: this.#words,
      headingLevel: this.headingLevel,
      opening: openingAt(consultation, this.#clock.now()),
      canSend: this.#load.backend?.readOnly === false,
      submission: this.#submission,
      lookup: this.#lookup,
      draft: this.#draft,
      copied: this.copied,
      actions: this.#actions,
    };
  }

  readonly #actions: FormActions = {
    answer: (question, value) =>
      this.#write((consultation, now) => withAnswer(consultation, now, question, value)),
    respond: (change) => this.#write((consultation, now) => withRespondent(consultation, now, change)),
    announce: (text, when) => this.#announcer.say(text, when),
    advance: () => this.#move(advanced),
    retreat: () => this.#move(retreated),
    edit: (pointer) => {
      this.#move((consultation, now) => atPointer(consultation, now, pointer));
      void this.updateComplete.then(() => this.#actions.focus(pointer));
    },
    focus: (pointer) => focusControl(this.renderRoot as ShadowRoot, pointer),
    send: () => void this.#send(),
    saveDraft: () => this.#saveDraft(),
    clearDraft: () => this.#clearDraft(),
    open: (receipt) => void this.#reopen(receipt),
    askToWithdraw: (confirmsWithdrawal) => this.#move((_, now) => ({ ...now, confirmsWithdrawal })),
    withdraw: () => void this.#withdraw(),
    startOver: () => this.#move(() => emptyState),
    copy: (text) => void this.#copy(text),
    download: downloadText,
  };

  #begin(consultation: PublishedConsultation): void {
    this.#clock.set(consultation.now);
    this.#clock.wakeAt(turningPoints(consultation));
    this.#submission.reset();
    const saved = this.#draft.open(
      `${this.backend ?? this.src ?? ''}#${consultation.id}`,
      consultation.draftDays,
    );
    this.progress = saved ? restored(consultation, saved) : emptyState;
    this.#submission.attempt = saved?.value.attempt;
  }

  /** Takes over what was typed; a draft that is kept follows. */
  #write(next: (consultation: PublishedConsultation, now: FormState) => FormState): void {
    const consultation = this.#load.value;
    if (!consultation) return;
    this.progress = next(consultation, this.progress);
    this.#draft.update(this.#draftValue());
  }

  /** Goes to another view, or stays where something is to be mended: the focus goes along. */
  #move(next: (consultation: PublishedConsultation, now: FormState) => FormState): void {
    this.copied = false;
    this.#lookup.reset();
    if (this.#submission.status === 'failed') this.#submission.reset();
    this.#write(next);
    void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    // The last one is the closest to what changed: a summary of errors comes after the heading of its step.
    const heading = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-focus]')].at(-1);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  async #send(): Promise<void> {
    const { value: consultation, backend } = this.#load;
    if (!consultation || !backend || this.#submission.status === 'running') return;
    const toMend = atFirstProblem(consultation, this.progress);
    if (toMend) return this.#move(() => toMend);
    if (!this.dispatchEvent(new SamradResponseSubmitEvent())) return;
    this.#announcer.say(this.#words.msg('Skickar …', { id: 'review.sending' }));
    const response = responseOf(consultation, this.progress, this.#words.locale);
    const { receipt, sent } = this.progress;
    if (receipt && sent) {
      const changed = await this.#submission.run(() => backend.replaceResponse(response, { receipt }));
      if (changed)
        return this.#move((_, now) => received(now, receipt, changed.changedAt ?? changed.receivedAt));
    } else {
      const acknowledged = await this.#submission.send(backend, consultation.id, response);
      if (acknowledged) {
        if (this.#draft.status !== 'none') this.#clearDraft();
        this.#move((_, now) => received(now, acknowledged.receipt, acknowledged.receivedAt));
        this.dispatchEvent(new SamradResponseSubmittedEvent(consultation.id));
        return;
      }
    }
    const errors = this.#submission.error?.problem?.errors;
    const mending = errors && refused(consultation, this.progress, errors);
    if (mending) this.#move(() => mending);
    else void this.#focusHeading();
  }

  async #reopen(receipt: string): Promise<void> {
    const { backend } = this.#load;
    const sent = backend && (await this.#lookup.run(() => backend.sentResponse({ receipt })));
    if (sent) this.#move(() => reopened(receipt, sent));
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#receipt')?.focus());
  }

  async #withdraw(): Promise<void> {
    const { backend } = this.#load;
    const { receipt } = this.progress;
    if (!backend || !receipt) return;
    const gone = await this.#submission.run(async () => {
      await backend.withdrawResponse({ receipt });
      return true;
    });
    if (gone) this.#move(() => ({ ...emptyState, view: 'withdrawn' }));
    else void this.#focusHeading();
  }

  #draftValue(): DraftValue {
    const consultation = this.#load.value as PublishedConsultation;
    return draftOf(consultation, this.progress, this.#submission.attempt, this.#words.locale);
  }

  #saveDraft(): void {
    if (!this.#draft.save(this.#draftValue())) return;
    this.#announcer.say(this.#words.msg('Utkastet är sparat på den här enheten', { id: 'draft.saved' }));
    this.dispatchEvent(new SamradDraftSavedEvent(this.#load.value?.id ?? ''));
  }

  #clearDraft(): void {
    this.#draft.clear();
    this.progress = { ...this.progress, restored: undefined };
    this.#announcer.say(this.#words.msg('Utkastet är borttaget', { id: 'draft.cleared' }));
    this.dispatchEvent(new SamradDraftClearedEvent(this.#load.value?.id ?? ''));
  }

  async #copy(text: string): Promise<void> {
    this.copied = await copyText(text);
    const { msg } = this.#words;
    this.#announcer.say(
      this.copied
        ? msg('Kopierat', { id: 'copy.done' })
        : msg('Det gick inte att kopiera. Ladda ner i stället.', { id: 'copy.failed' }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-consultation-form': SamradConsultationForm;
  }
}
