import { LitElement, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedConsultation } from '../../contracts/index.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { hasDraft } from '../../controllers/draft-presence.ts';
import { Lazy } from '../../controllers/lazy.ts';
import { Load } from '../../controllers/load.ts';
import { Theme } from '../../controllers/theme.ts';
import { shown, widgetProperties } from '../../controllers/widget-properties.ts';
import { idle } from '../../device/idle.ts';
import { Words } from '../../i18n/words.ts';
import { actions } from '../../styles/actions.styles.ts';
import { choices } from '../../styles/choices.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { panels } from '../../styles/panels.styles.ts';
import { texts } from '../../styles/texts.styles.ts';
import { widget } from '../../styles/widget.styles.ts';
import { prepareFailure } from '../../templates/failure.ts';
import { goToFailure } from '../../templates/loading.ts';
import { shell } from '../../templates/shell.ts';
import type { Answering } from './answering.ts';
import { openingOf, withAnswer, withRespondent } from './consultation-form.state.ts';
import { styles } from './consultation-form.styles.ts';
import { FormSession } from './form-session.ts';
import type { AnsweringModule, FormActions, FormView } from './form-view.ts';
import { fetchesRest, formBody } from './views/form-body.ts';

const fetchAnswering = (): Promise<AnsweringModule> => import('./answering.ts');

/**
 * A consultation that a resident answers: questions in steps, a review, a receipt, and a way back.
 *
 * @privateRemarks What reading and filling in takes is here. The rest is `Answering`, fetched when the page is
 * at rest or the form is touched.
 * @summary Asks the questions of one consultation and sends the answers to a backend.
 * @slot - Fallback content, seen until the element works and when it cannot.
 * @fires samrad-ready - The consultation is shown.
 * @fires samrad-load-failed - The consultation could not be fetched.
 * @fires samrad-response-submit - Cancelable, before anything is sent.
 * @fires samrad-response-submitted - The response is stored.
 * @fires samrad-draft-saved - A draft was put on this device.
 * @fires samrad-draft-cleared - The draft is gone from this device.
 */
export class SamradConsultationForm extends LitElement {
  static override readonly styles = [widget, actions, panels, choices, fields, texts, styles];
  static override readonly properties = { ...widgetProperties, consultation: shown };

  /** The id of the consultation; as a property also the consultation itself. */
  consultation: string | PublishedConsultation | undefined;
  /** The URL of the backend's root, absolute or relative to the page. */
  backend: string | undefined;
  /** What the backend speaks; `static` is documents that are only to be read. */
  kind: string | undefined;
  /** The URL of one document that holds the consultation; then no server is needed to read it. */
  src: string | undefined;
  /** A backend as an object; comes before the attributes. */
  backendClient: Backend | undefined;
  /** `auto` takes the page's own colours where they can be read. */
  theme: string | undefined;
  /** The level of the title; what is below it follows. */
  headingLevel = 2;
  /** The name of the region for screen readers, where the title would be said twice on a page. */
  label: string | undefined;

  readonly #words = new Words(this);
  readonly #announcer = new Announcer(this);
  readonly #rest = new Lazy<AnsweringModule>(this, fetchAnswering, prepareFailure);
  readonly #load = new Load<PublishedConsultation>(
    this,
    (backend, id, signal) => backend.consultation(id, signal),
    (consultation) => this.#begin(consultation),
    prepareFailure,
  );
  #session: FormSession | undefined;
  #answering: Answering | undefined;

  constructor() {
    super();
    new Theme(this);
    this.addEventListener('focusin', this.#actions.fetchRest);
  }

  /** What is to be loaded: named by its id, or given. */
  wanted(): string | PublishedConsultation | undefined {
    return this.consultation;
  }

  protected override willUpdate(): void {
    const { value } = this.#rest;
    if (value && this.#session) this.#answering ??= new value.Answering(this.#session);
  }

  override render(): TemplateResult {
    const content = () => {
      const view = this.#view();
      return view && formBody(view);
    };
    return shell(this, this.#words, this.#load, content, this.#announcer);
  }

  protected override updated(): void {
    const view = this.#view();
    if (view && !this.#rest.error && fetchesRest(view)) this.#actions.fetchRest();
  }

  #view(): FormView | undefined {
    if (!this.#session || !this.#load.value) return undefined;
    const { consultation, state, backend, draftName } = this.#session;
    return {
      consultation,
      state,
      wording: this.#words,
      headingLevel: this.headingLevel,
      opening: this.#answering?.opening ?? openingOf(consultation),
      canSend: backend?.readOnly === false,
      hasDraft: hasDraft(draftName),
      rest: this.#rest,
      views: this.#rest.value,
      answering: this.#answering,
      actions: this.#actions,
    };
  }

  readonly #actions: FormActions = {
    fetchRest: () => void this.#rest.fetch(),
    announce: (text, when) => this.#announcer.say(text, when),
    // What is written without the focus coming first, as some tools do, fetches the rest too.
    answer: (question, value) => {
      this.#actions.fetchRest();
      if (this.#answering) this.#answering.answer(question, value);
      else this.#session?.write(withAnswer(this.#session.state, question, value));
    },
    respond: (change) => {
      this.#actions.fetchRest();
      if (this.#answering) this.#answering.respond(change);
      else this.#session?.write(withRespondent(this.#session.state, change));
    },
    advance: () => void this.#withRest((answering) => answering.advance()),
    retreat: () => void this.#withRest((answering) => answering.retreat()),
    saveDraft: () => void this.#withRest((answering) => answering.saveDraft()),
  };

  #begin(consultation: PublishedConsultation): void {
    const draftName = `${this.#load.root}#${consultation.id}`;
    this.#answering?.end();
    this.#answering = undefined;
    this.#session = new FormSession({
      host: this,
      consultation,
      loadedAt: Date.now(),
      backend: this.#load.backend,
      draftName,
      wording: this.#words,
      announcer: this.#announcer,
      drawNow: () => this.performUpdate(),
    });
    // Whom to turn to is found and printed, too, where nobody touches the form. Who needs more is told if it does not come.
    void idle()
      .then(fetchAnswering)
      .then(this.#actions.fetchRest, () => undefined);
  }

  async #withRest(use: (answering: Answering) => void): Promise<void> {
    await this.#rest.fetch();
    await this.updateComplete;
    if (this.#answering) use(this.#answering);
    else goToFailure(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-consultation-form': SamradConsultationForm;
  }
}
