import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedProse } from '../contracts/index.ts';
import { directionOf } from '../i18n/direction.ts';
import { textIn } from '../i18n/localized.ts';

/** Whether a text may be more than plain paragraphs: then `prose` is to draw it. */
export const hasMarks = (texts: LocalizedProse | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => /[*[]|^\s*(-|\d+[.)]) /m.test(text));

const marks = /\*+|\[|\]\([^)]*\)/g;

/** The words of a text as `prose` will draw them, in its paragraphs, until the code for marks is here. */
export function plainProse(
  texts: LocalizedProse | undefined,
  locale: string,
): TemplateResult | typeof nothing {
  if (!texts) return nothing;
  const { text, language } = textIn(texts, locale);
  const isOther = language !== locale;
  return html`<div
    class="prose"
    lang=${isOther ? language : nothing}
    dir=${isOther ? directionOf(language) : nothing}
  >
    ${text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph.replace(marks, '')}</p>`)}
  </div>`;
}
