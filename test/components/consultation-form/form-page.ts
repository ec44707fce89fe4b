import { fixture, html, oneEvent } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import { createContent } from '../../../src/backend/content.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { SamradConsultationForm } from '../../../src/components/consultation-form/consultation-form.ts';
import type { Consultation } from '../../../src/contracts/index.ts';
import '../../../src/define/consultation-form.ts';
import { exampleConsultation, exampleTimes } from '../../support/example-consultation.ts';
import { nextFrame, until } from '../../support/frames.ts';

/** What a test may change: the consultation, the clock, the language and how calls fail. */
export interface FormPageOptions {
  readonly consultation?: Partial<Consultation>;
  readonly now?: Date;
  readonly lang?: string;
  readonly backend?: (real: Backend) => Backend;
  /** Leave the form as it is before anybody has touched it. */
  readonly untouched?: boolean;
}

/** A form over a memory backend, with the clock in the test's hand, and ways to use it as a person does. */
export async function setupForm(options: FormPageOptions = {}) {
  const consultation: Consultation = { ...exampleConsultation, ...options.consultation };
  const clock = { now: options.now ?? exampleTimes.during };
  const real = createMemoryBackend(createContent({ consultations: [consultation] }), {
    now: () => clock.now,
  });
  const backend = options.backend?.(real) ?? real;
  const element = await fixture<SamradConsultationForm>(html`
    <samrad-consultation-form
      lang=${options.lang ?? 'sv'}
      consultation=${consultation.id}
      .backendClient=${backend}
    >
      <p>Svara per post.</p>
    </samrad-consultation-form>
  `);
  await settled(element);
  if (!options.untouched) await touch(element);
  return { ...formPage(element), real, clock, consultation };
}

/** Waits until the element shows what it has loaded, or that it could not. */
export async function settled(element: SamradConsultationForm): Promise<void> {
  while (element.shadowRoot?.querySelector('.loading')) {
    await Promise.race([
      oneEvent(element, 'samrad-ready'),
      oneEvent(element, 'samrad-load-failed'),
      nextFrame(),
    ]);
  }
  await element.updateComplete;
}

/** Touches the form, as whoever begins to answer does: the rest of it is fetched. */
export async function touch(element: SamradConsultationForm): Promise<void> {
  element.shadowRoot
    ?.querySelector('section')
    ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  await import('../../../src/components/consultation-form/answering.ts');
  await nextFrame();
  await element.updateComplete;
}

export function formPage(element: SamradConsultationForm) {
  const root = element.shadowRoot as ShadowRoot;
  const text = () => (root.textContent ?? '').replaceAll(/\s+/g, ' ');
  const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const field = (label: string): HTMLElement => {
    const found = all<HTMLElement>('.field').filter((one) =>
      one.querySelector(':scope > .question')?.textContent?.includes(label),
    );
    if (!found[0]) throw new Error(`No field "${label}" in: ${text()}`);
    return found[0];
  };
  return {
    element,
    root,
    text,
    all,
    field,
    hasField: (label: string) => all('.field > .question').some((one) => one.textContent?.includes(label)),
    heading: () => all<HTMLElement>('[role=heading]').map((one) => one.textContent?.trim() ?? ''),
    focused: () => root.activeElement as HTMLElement | null,
    async press(name: string, within: ParentNode = root) {
      const button = [...within.querySelectorAll('button')].find((one) =>
        one.textContent?.trim().startsWith(name),
      );
      if (!button) throw new Error(`No button "${name}" in: ${text()}`);
      button.click();
      await nextFrame();
      await until(() => !root.querySelector('[aria-disabled=true].primary, [aria-disabled=true].secondary'));
      await element.updateComplete;
    },
    async choose(question: string, option: string) {
      const row = [...field(question).querySelectorAll('.choice')].find((one) =>
        one.textContent?.includes(option),
      );
      if (!row) throw new Error(`No option "${option}"`);
      (row as HTMLElement).click();
      await element.updateComplete;
    },
    async type(
      question: string,
      value: string,
      which = 'input:not([type=radio]):not([type=checkbox]), textarea',
    ) {
      const input = field(question).querySelector<HTMLInputElement>(which);
      if (!input) throw new Error(`Nothing to type in at "${question}"`);
      input.focus();
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    },
  };
}

export type FormPage = ReturnType<typeof formPage>;

/** Fills in what the example requires, up to the review. */
export async function toReview(page: FormPage): Promise<void> {
  await page.choose('Hur ofta är du i parken?', 'Ibland');
  await page.press('Fortsätt');
  await page.choose('Tillstyrker du förslaget?', 'Tillstyrker delvis');
  await page.press('Fortsätt');
  await page.press('Fortsätt');
  await page.choose('Vem är det som svarar?', 'Privatperson');
  await page.press('Granska svaret');
}

/** A backend that fails one call in a way of the test's choosing, until `heal` is called. */
export function failing(call: keyof Backend, reason: FailureReason, more: { retryAfter?: number } = {}) {
  let isFailing = true;
  const wrap = (real: Backend): Backend => ({
    ...real,
    [call]: (...args: unknown[]) =>
      isFailing
        ? Promise.reject(new BackendError(reason, reason, more))
        : (real[call] as (...args: unknown[]) => unknown)(...args),
  });
  return { wrap, heal: () => (isFailing = false) };
}
