import { css } from 'lit';

/** The bars of periods beside the line, each in its lane. On a narrow page the words say how long something goes on. */
export const bars = css`
  .bar {
    display: none;
    --_end: calc(0.25em + var(--_marker) / 2);
    grid-area: 2 / 2 / span 2;
    inline-size: 0.4375rem;
    margin-inline-start: calc(var(--_marker) + var(--_lane) * var(--_number) + 0.3125rem);
    border: solid var(--_accent);
    border-width: 0 1px;
    background: color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  @container (min-width: 46rem) {
    .bar {
      display: block;
    }
  }
  .lane-0 {
    --_number: 0;
  }
  .lane-1 {
    --_number: 1;
  }
  .lane-2 {
    --_number: 2;
  }
  .lane-3 {
    --_number: 3;
  }
  .bar.passing {
    grid-row: 1;
  }
  .bar:is(.from, .within) {
    margin-block-start: var(--_end);
    border-block-start-width: 1px;
    border-start-start-radius: 1rem;
    border-start-end-radius: 1rem;
  }
  .bar:is(.to, .within) {
    border-block-end-width: 1px;
    border-end-start-radius: 1rem;
    border-end-end-radius: 1rem;
  }
  .bar.to {
    block-size: var(--_end);
  }
  .bar.within {
    margin-block-end: 1rem;
  }
  /* No end yet: the bar is left open where today is. */
  .bar.open:is(.to, .within) {
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .bar.open.from {
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
`;
