import { html, type TemplateResult } from 'lit';
import type { Wording } from '../i18n/wording.ts';

/** Warns and never blocks: whether a personal number belongs in an answer is the resident's to say. */
export const personalNumberWarning = ({ msg }: Wording): TemplateResult =>
  html`<div class="panel warning">
    <strong>${msg('Det ser ut som ett personnummer.', { id: 'personal-number.title' })}</strong>
    ${msg('Ta bort det om det inte behövs. Du kan skicka svaret ändå.', { id: 'personal-number.advice' })}
  </div>`;
