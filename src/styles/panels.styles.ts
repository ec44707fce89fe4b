import { css } from 'lit';

/** Boxes that say something about what happened: an error or a notice. */
export const panels = css`
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
