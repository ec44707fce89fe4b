import { css } from 'lit';

/** What every button has. */
export const buttons = css`
  button {
    min-block-size: var(--_target);
    padding: 0.5rem 1.25rem;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: none;
    cursor: pointer;
  }
`;
