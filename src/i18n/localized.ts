import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../contracts/index.ts';
import { directionOf } from './direction.ts';

/** The text in the wanted language, else in the first there is, with the language that it is in. */
export function textIn(texts: LocalizedText, locale: string): { text: string; language: string } {
  const language = Object.hasOwn(texts, locale) ? locale : (Object.keys(texts)[0] ?? locale);
  return { text: texts[language] ?? '', language };
}

/** The text for a place in a template; marked with `lang` where it is not in the widget's own language (WCAG 3.1.2). */
export function localized(
  texts: LocalizedText | undefined,
  locale: string,
): string | TemplateResult | typeof nothing {
  if (!texts) return nothing;
  const { text, language } = textIn(texts, locale);
  return language === locale
    ? text
    : html`<span lang=${language} dir=${directionOf(language)}>${text}</span>`;
}
