import { css } from 'lit';

/** Quiet blocks in place of what is on its way; each widget gives them the size of what comes. */
export const loading = css`
  .loading {
    display: grid;
    gap: 1rem;
  }
  .loading span {
    border-radius: var(--_radius);
    background: var(--_line);
  }
`;
