import { css } from 'lit';

/**
 * The line that time runs along: a list of rows. The year stands above the text; beside it where there is room,
 * and there the bars of periods have their lanes kept.
 */
export const axis = css`
  :host {
    /* What stands below must not move when the timeline takes its place. */
    min-block-size: 100svh;
    --_marker: 1.125rem;
    --_lane: 0.75rem;
    --_lanes: 0;
    --_axis: calc(var(--_marker) / 2 - 1px);
  }
  .timeline {
    max-inline-size: none;
    margin: 1rem 0;
    padding: 0;
    /* Without bullets it must still be a list to Safari, which an empty text keeps it. */
    list-style-type: '';
  }
  .timeline > li {
    display: grid;
    grid-template-columns: var(--_marker) minmax(0, 1fr);
    column-gap: 0.875rem;
  }
  .year,
  .when,
  .what {
    grid-column: -2;
  }
  .year {
    grid-row: 1;
    padding-block: 1.25rem;
  }
  .year .heading {
    font-size: clamp(1.75em, 1.25em + 2cqi, 2.5em);
    line-height: 1;
    color: var(--_accent);
  }
  li:first-child > .year {
    padding-block-start: 0;
  }
  .when {
    grid-row: 2;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  :is(.year, .when)::first-letter {
    text-transform: uppercase;
  }
  .what {
    grid-row: 3;
    padding-block-end: 2rem;
  }
  .marker {
    inline-size: var(--_marker);
    block-size: var(--_marker);
    color: var(--_accent);
    fill: currentcolor;
  }
  li > .marker {
    grid-area: 2 / -3;
    margin-block-start: 0.25em;
  }
  .outline {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
  }
  .planned .outline {
    stroke-dasharray: 2.6 2.1;
  }
  .cancelled .outline {
    stroke-width: 2.5;
  }
  .marker.today,
  [aria-pressed='true'] .marker {
    color: inherit;
  }
  /* The line: past the year, and on from the marker to the next one. */
  li::before,
  li::after {
    grid-column: -3;
    margin-inline-start: var(--_axis);
    border-inline-start: 2px solid var(--_line);
  }
  .timeline > li + li::before {
    content: '';
    grid-row: 1;
  }
  .timeline > li:not(:last-child)::after {
    content: '';
    grid-row: 2 / span 2;
    margin-block-start: calc(0.5em + var(--_marker));
  }
  @container (min-width: 46rem) {
    .timeline > li {
      grid-template-columns:
        11rem calc(var(--_marker) + var(--_lanes) * var(--_lane))
        minmax(0, 1fr);
    }
    .when {
      grid-column: 1;
      text-align: end;
    }
    .what {
      grid-row: 2;
    }
    .lanes-1 {
      --_lanes: 1;
    }
    .lanes-2 {
      --_lanes: 2;
    }
    .lanes-3 {
      --_lanes: 3;
    }
    .lanes-4 {
      --_lanes: 4;
    }
  }
`;
