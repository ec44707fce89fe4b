import { css } from 'lit';

/**
 * The public tokens, each with a default, and what is derived from them; the colours of what happened stand with the
 * panels. Font, size and text colour are the host page's own. Derived values are private to the widgets (`--_`).
 */
export const tokens = css`
  :host {
    --_accent: var(--samrad-color-accent, var(--_page-accent, light-dark(#0f5c6e, #7cc7d6)));
    --_on-accent: var(--samrad-color-on-accent, var(--_page-on-accent, light-dark(#fff, #08252c)));
    --_text: var(--samrad-color-text, currentcolor);
    --_muted: var(--samrad-color-muted, color-mix(in oklab, var(--_faint, #0000), var(--_text) 90%));
    --_border: var(--samrad-color-border, color-mix(in oklab, var(--_faint, #0000), var(--_text) 62%));
    --_line: color-mix(in oklab, var(--_faint, #0000), var(--_text) 20%);
    --_focus: var(--samrad-color-focus, var(--_accent));
    --_radius: var(--samrad-radius, 0.375rem);
    --_space: var(--samrad-space, 1rem);
    --_measure: var(--samrad-measure, 64ch);
    /* Also where the page has made its rem small. */
    --_target: max(2.75rem, 44px);
    /* As narrow as its place may be, though it would rather be as wide as what is inside. */
    display: grid;
    grid: auto / minmax(0, 1fr);
    min-inline-size: 0;
    flex-grow: 1;
    place-self: stretch;
    font-family: var(--samrad-font-family, inherit);
    color: var(--_text);
    background: var(--samrad-color-surface, transparent);
    overflow-wrap: break-word;
  }
  @media (prefers-contrast: more) {
    :host {
      --_faint: var(--_text);
    }
  }
  :host([hidden]) {
    display: none;
  }
`;
