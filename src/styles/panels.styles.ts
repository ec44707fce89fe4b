import { css } from 'lit';

/** Boxes that say something about what happened, an error or a notice, and their colours. */
export const panels = css`
  :host {
    --_tint: color-mix(in oklab, var(--_accent) 9%, transparent);
    --_error: var(--samrad-color-error, light-dark(#a4161a, #ff9c9c));
    --_success: var(--samrad-color-success, light-dark(#1f6b3a, #8fd6a8));
    --_warning: light-dark(#8a5300, #f0b45c);
  }
  .panel {
    max-inline-size: var(--_measure);
    padding: 1rem 1.25rem;
    border: 1px solid var(--_border);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }
  .panel > * + * {
    margin-block-start: 0.5rem;
  }
  .panel.failure {
    border-color: var(--_error);
    border-width: 2px;
    border-inline-start-width: 4px;
  }
  .panel.failure a {
    color: var(--_error);
  }
`;
