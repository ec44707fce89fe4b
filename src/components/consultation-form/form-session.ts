import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { Announcer } from '../../controllers/announcer.ts';
import type { PublishedConsultation } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';
import { emptyState, type FormState } from './consultation-form.state.ts';

/** One resident's visit to one consultation: what she has done, and what her doing it needs. */
export class FormSession {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly consultation: PublishedConsultation;
  /** When it came, by the device's clock. */
  readonly loadedAt: number;
  /** Nothing where it can only be read. */
  readonly backend: Backend | undefined;
  /** Under what name a draft of it lies on the device. */
  readonly draftName: string;
  readonly wording: Wording;
  readonly announcer: Announcer;
  /** Draws what has changed at once, not in a moment: paper does not wait. */
  readonly drawNow: () => void;

  state: FormState = emptyState;

  constructor(given: Omit<FormSession, 'state' | 'write' | 'move' | 'focusHeading'>) {
    ({
      host: this.host,
      consultation: this.consultation,
      loadedAt: this.loadedAt,
      backend: this.backend,
      draftName: this.draftName,
      wording: this.wording,
      announcer: this.announcer,
      drawNow: this.drawNow,
    } = given);
  }

  /** Takes over a new state, in the same view. */
  write(state: FormState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  /** Goes to another view, or shows what is to be mended in this one: the focus goes along. */
  move(state: FormState): void {
    this.write(state);
    void this.focusHeading();
  }

  async focusHeading(): Promise<void> {
    await this.host.updateComplete;
    // The last one is the closest to what changed: a summary of errors comes after the heading of its step.
    const heading = [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('[data-focus]') ?? [])].at(-1);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
}
