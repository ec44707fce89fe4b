import { html, type TemplateResult } from 'lit';

/**
 * A field for programs that fill in everything. People neither see it nor hear of it nor come to it by keyboard, and
 * nothing is asked of their browser that it would know; whoever fills it in loses nothing by it.
 */
export const honeypot = (): TemplateResult =>
  html`<div class="visually-hidden" aria-hidden="true">
    <input name="website" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true" />
  </div>`;

/** What stands in the field. */
export const honeypotIn = (root: ShadowRoot | null): string =>
  root?.querySelector<HTMLInputElement>('input[name=website]')?.value ?? '';
