import { html, nothing, type TemplateResult } from 'lit';

export const bullets = (items: readonly unknown[]): TemplateResult | typeof nothing =>
  items.length
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;
