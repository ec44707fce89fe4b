import { css } from 'lit';

/** What is folded out below an initiative, and what an empty list says. */
export const details = css`
  .what details {
    max-inline-size: var(--_measure);
  }
  /* Where a link led is marked also for whoever pressed it with a mouse. */
  .what > .heading:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .details > * + * {
    margin-block-start: 0.5rem;
  }
  dl > div + div {
    margin-block-start: 0.625rem;
  }
  dt {
    font-size: 0.9375em;
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  dd ul {
    padding-inline-start: 1.25rem;
  }
  .empty {
    margin-block-start: 1.5rem;
  }
  .empty > * + * {
    margin-block-start: 0.5rem;
  }
`;
