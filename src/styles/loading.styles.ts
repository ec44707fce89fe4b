import { css } from 'lit';

/** Quiet blocks in place of what is on its way; and a frame where even the sheet for failures did not. */
export const loading = css`
  .loading {
    display: grid;
    gap: 1rem;
    max-inline-size: var(--_measure);
  }
  .loading span {
    block-size: 3.5rem;
    border-radius: var(--_radius);
    background: var(--_line);
  }
  .failure {
    padding: 1rem;
  }
  .failure,
  .failure button {
    border: 2px solid;
  }
`;
