import { html, nothing, type TemplateResult } from 'lit';
import type { Attribute } from './field.ts';

/** One option as a row that can be hit anywhere; the native control stays visible. */
export interface ChoiceRow {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: unknown;
  readonly hint?: unknown;
  readonly describedBy: Attribute;
  readonly invalid?: boolean;
  readonly choose: (checked: boolean) => void;
}

export const choiceRow = (row: ChoiceRow): TemplateResult =>
  html`<label class="choice" part="option">
    <input
      type=${row.type}
      name=${row.name}
      value=${row.value}
      .checked=${row.checked}
      aria-describedby=${row.describedBy}
      aria-invalid=${row.invalid && row.type === 'checkbox' ? 'true' : nothing}
      @change=${(event: Event) => row.choose((event.currentTarget as HTMLInputElement).checked)}
    />
    <span>${row.text}${row.hint ? html`<span class="hint">${row.hint}</span>` : nothing}</span>
  </label>`;
