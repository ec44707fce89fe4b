import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../i18n/wording.ts';

type Text = string | TemplateResult | typeof nothing;

/** The value of an attribute that may be left out. */
export type Attribute = string | typeof nothing;

/** What surrounds a control: its label, hint and error. `pointer` is the JSON Pointer of its value in what is sent. */
export interface Frame {
  readonly pointer: string;
  readonly label: Text;
  readonly hint?: Text | undefined;
  readonly error?: Text | undefined;
  readonly required: boolean;
  readonly wording: Wording;
  /** Forgets the answer; offered where native radios cannot be unticked. */
  readonly clear?: (() => void) | undefined;
}

/** The id of the control for a pointer: where an error link moves the focus. */
export const controlId = (pointer: string): string => pointer.slice(1).replaceAll('/', '.');

/** Hint and error, for `aria-describedby`; every input of a group has it too, since group descriptions often go unread. */
export function describedBy({ pointer, hint, error }: Frame): Attribute {
  const id = controlId(pointer);
  const ids = [present(hint) && `${id}.hint`, present(error) && `${id}.error`].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

/**
 * Moves the focus to the control of a pointer, or to the first one of its group, with its label in view.
 * Where there is no such control the nearest one above it in the pointer takes the focus.
 */
export function focusControl(root: ShadowRoot, pointer: string): void {
  const id = controlId(pointer);
  const group = root.getElementById(`${id}.legend`)?.parentElement;
  const control = root.getElementById(id) ?? group?.querySelector<HTMLElement>('input, textarea, button');
  if (!control) {
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    if (parent) focusControl(root, parent);
    return;
  }
  control.focus({ preventScroll: true });
  control.closest('.field')?.scrollIntoView({ block: 'start' });
}

/** One control with a `<label>`. The control's id must be `controlId(frame.pointer)`. */
export function labelledField(frame: Frame, control: unknown): TemplateResult {
  return html`<div class=${fieldClass(frame)}>
    <label class="question" for=${controlId(frame.pointer)} part="question"
      >${frame.label}${optionalMark(frame)}</label
    >
    ${hintAndError(frame)}
    <div class="control">${control}</div>
  </div>`;
}

/** Several controls under one `<legend>`. `role` is `radiogroup` where one of them is to be chosen. */
export function groupedField(frame: Frame, role: 'radiogroup' | 'group', controls: unknown): TemplateResult {
  const id = controlId(frame.pointer);
  const isRadio = role === 'radiogroup';
  return html`<fieldset
    class=${fieldClass(frame)}
    role=${role}
    aria-labelledby="${id}.legend"
    aria-describedby=${describedBy(frame)}
    aria-required=${isRadio && frame.required ? 'true' : nothing}
    aria-invalid=${isRadio && present(frame.error) ? 'true' : nothing}
  >
    <legend class="question" id="${id}.legend" part="question">${frame.label}${optionalMark(frame)}</legend>
    ${hintAndError(frame)}
    <div class="control">${controls}</div>
    ${
      frame.clear
        ? html`<button
            class="quiet screen-only"
            type="button"
            @click=${(event: Event) => {
              frame.clear?.();
              // The button goes away with the choice; the focus must not go with it.
              (event.currentTarget as Element).parentElement?.querySelector('input')?.focus();
            }}
          >
            ${frame.wording.msg('Ta bort valet', { id: 'field.clear' })}
          </button>`
        : nothing
    }
  </fieldset>`;
}

const present = (text: Text | undefined): boolean => text !== undefined && text !== nothing && text !== '';

const fieldClass = (frame: Frame): string => (present(frame.error) ? 'field invalid' : 'field');

const optionalMark = ({ required, wording }: Frame): unknown =>
  required
    ? nothing
    : html` <span class="optional">${wording.msg('(frivilligt)', { id: 'field.optional' })}</span>`;

function hintAndError({ pointer, hint, error, wording }: Frame): unknown {
  const id = controlId(pointer);
  return html`${present(hint) ? html`<p class="hint" id="${id}.hint">${hint}</p>` : nothing}
  ${
    present(error)
      ? html`<p class="error" id="${id}.error" part="error">
          <span class="visually-hidden">${wording.msg('Fel:', { id: 'field.error-prefix' })}</span> ${error}
        </p>`
      : nothing
  }`;
}
