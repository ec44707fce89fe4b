import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading on the level that fits the host page: `heading-level` is an attribute, so the level is not known
 * when the template is written. `focus`: it takes the focus when its view has replaced another.
 */
export const heading = (
  level: number,
  content: unknown,
  options: { title?: boolean; small?: boolean; focus?: boolean } = {},
): TemplateResult =>
  html`<div
    class="heading ${options.title ? 'title' : options.small ? 'meta' : ''}"
    part="heading"
    role="heading"
    aria-level=${Math.min(Math.max(level || 2, 1), 6)}
    tabindex=${options.focus ? '-1' : nothing}
    ?data-focus=${options.focus}
  >
    ${content}
  </div>`;
