import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedProse } from '../contracts/index.ts';
import { localized } from '../i18n/localized.ts';

/** Whether a text may be more than one plain paragraph: then `prose` is to draw it. */
export const hasMarks = (texts: LocalizedProse | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => /[*[\n]/.test(text));

/** A text without marks, as `prose` draws it: one paragraph takes none of its code. */
export const plainProse = (
  texts: LocalizedProse | undefined,
  locale: string,
): TemplateResult | typeof nothing =>
  texts ? html`<div class="prose"><p>${localized(texts, locale)}</p></div>` : nothing;
