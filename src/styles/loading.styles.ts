import { css } from 'lit';

/** Quiet blocks in place of what is on its way, in the size of what comes; and a frame where even the sheet for failures did not. */
export const loading = css`
  .loading {
    display: grid;
    gap: 1rem;
  }
  .loading span {
    border-radius: var(--_radius);
    background: currentcolor;
    opacity: 0.2;
  }
  .failure {
    padding: 1rem;
  }
  .failure,
  .failure button {
    border: 2px solid;
  }
`;
