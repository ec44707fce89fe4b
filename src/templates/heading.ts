import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading on the level that fits the host page: `heading-level` is an attribute, so the level is not known
 * when the template is written. `focus`: it takes the focus when its view has replaced another.
 */
export const heading = (
  level: number,
  content: unknown,
  { look, focus }: { look?: 'title' | 'meta'; focus?: boolean } = {},
): TemplateResult =>
  html`<div
    class="heading ${look}"
    part="heading"
    role="heading"
    aria-level=${Math.min(level, 6)}
    tabindex=${focus ? '-1' : nothing}
    ?data-focus=${focus}
  >
    ${content}
  </div>`;
