import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../contracts/index.ts';
import { localized } from '../i18n/localized.ts';
import { safeUrl } from './safe-url.ts';

/** A text that leads somewhere, where it has a URL that may be followed. */
export function linked(
  text: LocalizedText,
  url: string | undefined,
  locale: string,
  language?: string,
): TemplateResult | string | typeof nothing {
  const safe = url && safeUrl(url);
  return safe
    ? html`<a href=${safe} hreflang=${language ?? nothing}>${localized(text, locale)}</a>`
    : localized(text, locale);
}
