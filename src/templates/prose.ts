import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedProse } from '../contracts/index.ts';
import { directionOf } from '../i18n/direction.ts';
import { textIn } from '../i18n/localized.ts';
import { parseMarkdown, type Block, type Inline } from './markdown.ts';
import { safeUrl } from './safe-url.ts';

/** Several paragraphs with lists and links, marked with their language where it is not the widget's own. */
export function prose(texts: LocalizedProse | undefined, locale: string): TemplateResult | typeof nothing {
  if (!texts) return nothing;
  const { text, language } = textIn(texts, locale);
  const isOther = language !== locale;
  return html`<div
    class="prose"
    lang=${isOther ? language : nothing}
    dir=${isOther ? directionOf(language) : nothing}
  >
    ${parseMarkdown(text).map(block)}
  </div>`;
}

function block(one: Block): TemplateResult {
  switch (one.kind) {
    case 'bullets':
      return html`<ul>
        ${one.items.map((item) => html`<li>${item.map(inline)}</li>`)}
      </ul>`;
    case 'numbers':
      return html`<ol>
        ${one.items.map((item) => html`<li>${item.map(inline)}</li>`)}
      </ol>`;
    case 'paragraph':
      return html`<p>${one.content.map(inline)}</p>`;
  }
}

function inline(one: Inline): unknown {
  switch (one.kind) {
    case 'strong':
      return html`<strong>${one.text}</strong>`;
    case 'emphasis':
      return html`<em>${one.text}</em>`;
    case 'link': {
      const url = safeUrl(one.url);
      return url ? html`<a href=${url}>${one.text}</a>` : one.text;
    }
    case 'text':
      return one.text;
  }
}
