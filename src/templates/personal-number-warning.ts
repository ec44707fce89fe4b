import { html, type TemplateResult } from 'lit';
import type { Wording } from '../i18n/wording.ts';
import { findPersonalNumbers } from '../questionnaire/index.ts';

/** A warning to show, and its first sentence to say. */
export interface TextWarning {
  readonly title: string;
  readonly panel: TemplateResult;
}

/** What a text that somebody writes is warned of, never kept from: whether a personal number belongs there is hers to say. */
export function warningOf(text: string, { msg }: Wording): TextWarning | undefined {
  if (findPersonalNumbers(text).length === 0) return undefined;
  const title = msg('Det ser ut som ett personnummer.', { id: 'personal-number.title' });
  return {
    title,
    panel: html`<div class="panel warning">
      <strong>${title}</strong>
      ${msg('Ta bort det om det inte behövs. Du kan skicka svaret ändå.', { id: 'personal-number.advice' })}
    </div>`,
  };
}
