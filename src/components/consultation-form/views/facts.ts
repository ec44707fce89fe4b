import { html, type TemplateResult } from 'lit';

/** What there is to know, by its name. */
export const facts = (rows: readonly (readonly [name: string, content: unknown])[]): TemplateResult =>
  html`<dl class="facts">
    ${rows.map(
      ([name, content]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${content}</dd>
        </div>`,
    )}
  </dl>`;
