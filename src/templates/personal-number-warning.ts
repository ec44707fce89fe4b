import { html, type TemplateResult } from 'lit';
import type { Wording } from '../i18n/wording.ts';
import { findPersonalNumbers } from '../questionnaire/index.ts';

/** A warning to show, and its first sentence to say. */
export interface TextWarning {
  readonly title: string;
  readonly panel: TemplateResult;
}

/** Warns and never blocks: whether a personal number belongs in an answer is the resident's to say. */
export function personalNumberWarning({ msg }: Wording): TextWarning {
  const title = msg('Det ser ut som ett personnummer.', { id: 'personal-number.title' });
  return {
    title,
    panel: html`<div class="panel warning">
      <strong>${title}</strong>
      ${msg('Ta bort det om det inte behövs. Du kan skicka svaret ändå.', { id: 'personal-number.advice' })}
    </div>`,
  };
}

/** What a text that somebody writes is warned of. */
export const warningOf = (text: string, wording: Wording): TextWarning | undefined =>
  findPersonalNumbers(text).length > 0 ? personalNumberWarning(wording) : undefined;
