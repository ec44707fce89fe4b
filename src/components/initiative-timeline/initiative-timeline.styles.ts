import { css } from 'lit';

export const styles = css`
  /* What stands below must not move when the timeline takes its place. */
  :host {
    min-block-size: 100svh;
    --_edge: 9.5rem;
    --_lane: 0.75rem;
    --_marker: 1.125rem;
  }
  .chips,
  .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .chip {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_border);
    border-radius: 2rem;
    font-weight: 500;
    color: inherit;
  }
  .chip .marker {
    position: static;
  }
  .chip .numeric {
    color: var(--_muted);
  }
  .chip[aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .chip[aria-pressed='true'] * {
    color: inherit;
  }
  .fields {
    display: grid;
    gap: 0.75rem 1.25rem;
    margin-block-start: 1rem;
  }
  .filtering {
    margin-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .filters {
    padding-block: 0.25rem 1.5rem;
  }
  .filter {
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  label {
    font-weight: 600;
  }
  .filter .error {
    margin: 0;
  }
  .with-button {
    flex-wrap: nowrap;
  }
  .with-button input {
    flex: 1;
    min-inline-size: 0;
  }
  .year input {
    max-inline-size: 10rem;
  }
  select {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: transparent;
    text-overflow: ellipsis;
  }
  option {
    color: FieldText;
    background: Field;
  }
  .filtering + .count {
    border-block-start: 1px solid var(--_line);
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: center;
    min-block-size: 2.75rem;
  }
  .empty {
    margin-block-start: 1.5rem;
  }
  .empty > * + * {
    margin-block-start: 0.5rem;
  }
  .timeline {
    margin-block-start: 1rem;
  }
  .timeline[aria-busy='true'] {
    opacity: 0.55;
  }
  /* Without bullets it must still be a list to Safari, which an empty text keeps it. */
  .timeline ol {
    max-inline-size: none;
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  .lanes-0 {
    --_lanes: 0;
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
  /* The year above the text; beside it where there is room. The line and its bars run through both. */
  .row {
    position: relative;
    display: grid;
    grid-template-columns: calc(var(--_marker) + var(--_lanes) * var(--_lane)) minmax(0, 1fr);
    column-gap: 0.875rem;
  }
  .when,
  .what,
  .row.group .heading {
    grid-column: 2;
  }
  .when {
    font-weight: 600;
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .what {
    padding-block-end: 2rem;
  }
  .what > * + * {
    margin-block-start: 0.375rem;
  }
  .axis {
    position: relative;
    grid-column: 1;
    grid-row: 1 / span 2;
  }
  .marker {
    flex: none;
    inline-size: var(--_marker);
    block-size: var(--_marker);
    overflow: visible;
    color: var(--_accent);
    fill: currentcolor;
  }
  .row > .marker {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-start: 0;
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
  .axis::before {
    content: '';
    position: absolute;
    inset-block: calc(0.25em + var(--_marker) + 0.25rem) 0;
    inset-inline-start: calc(var(--_marker) / 2 - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .row.group .axis::before {
    inset-block-start: 0;
  }
  .row.group:first-child .axis::before {
    content: none;
  }
  .bar {
    --_end: calc(0.25em + var(--_marker) / 2);
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_marker) + var(--_lane) * var(--_number) + 0.3125rem);
    inline-size: 0.4375rem;
    border: solid var(--_accent);
    border-width: 0 1px;
    background: color-mix(in oklab, var(--_accent) 25%, transparent);
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
  .bar:is(.from, .within) {
    inset-block-start: var(--_end);
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
    inset-block-end: auto;
    block-size: var(--_end);
  }
  .bar.within {
    inset-block-end: 1rem;
  }
  /* No end yet: the bar is left open where today is. */
  .bar.open.to,
  .bar.open.within {
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .bar.open.from {
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .row.group .axis {
    grid-row: 1;
  }
  .row.group .heading {
    padding-block: 1.25rem 1.25rem;
    font-size: clamp(1.75em, 1.25em + 2cqi, 2.5em);
    font-variant-numeric: tabular-nums;
    line-height: 1;
    letter-spacing: -0.02em;
    color: var(--_accent);
  }
  .row.group:first-child .heading {
    padding-block-start: 0;
  }
  .today .what {
    grid-row: 2;
  }
  .today::before {
    content: '';
    position: absolute;
    inset-block-start: calc(0.25em + var(--_marker) / 2 - 1px);
    inset-inline-start: 0;
    inline-size: calc(var(--_marker) + var(--_lanes) * var(--_lane) + 0.375rem);
    border-block-start: 2px solid currentcolor;
  }
  .today .axis::before {
    inset-block-start: calc(0.25em + var(--_marker) / 2);
  }
  ol:last-child > .row:last-child .axis::before {
    content: none;
  }
  .what details {
    max-inline-size: var(--_measure);
  }
  .what summary {
    display: inline-block;
    padding-inline-end: 0.75rem;
    font-weight: 500;
    font-size: 0.9375em;
    color: var(--_accent);
  }
  .what summary::before {
    content: '+';
    display: inline-block;
    inline-size: 1.25em;
    font-weight: 700;
  }
  .what [open] > summary::before {
    content: '\\2212';
  }
  .details > * + * {
    margin-block-start: 0.5rem;
  }
  .details .quiet {
    margin-inline-start: -0.625rem;
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
  .long .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
  }
  .print-only {
    display: none;
  }
  .loading {
    display: grid;
    gap: 1.25rem;
    max-inline-size: var(--_measure);
  }
  .loading span {
    block-size: 5rem;
    border-radius: var(--_radius);
    background: var(--_line);
  }
  .loading span:nth-of-type(1) {
    block-size: 2.25rem;
    inline-size: 80%;
  }
  @container (min-width: 46rem) {
    .fields {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .filter {
      grid-column: span 3;
    }
    .filter:is(.search, .year) {
      grid-column: span 2;
    }
    .row {
      grid-template-columns:
        var(--_edge) calc(var(--_marker) + var(--_lanes) * var(--_lane))
        minmax(0, 1fr);
    }
    .when {
      grid-column: 1;
      text-align: end;
    }
    .axis,
    .row.group .axis {
      grid-column: 2;
      grid-row: 1;
    }
    .what,
    .today .what,
    .row.group .heading {
      grid-column: 3;
      grid-row: 1;
    }
    .row > .marker,
    .today::before {
      inset-inline-start: calc(var(--_edge) + 0.875rem);
    }
  }
  @container (max-width: 24rem) {
    :host,
    .timeline {
      --_lane: 0.5rem;
    }
  }
  @media (forced-colors: active) {
    .axis::before,
    .today::before {
      border-color: CanvasText;
    }
    .marker {
      color: CanvasText;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
  }
  @media print {
    :host {
      min-block-size: 0;
    }
    .print-only {
      display: block;
    }
    .long .row {
      content-visibility: visible;
    }
    .row {
      break-inside: avoid;
    }
    .row.group {
      break-after: avoid;
    }
  }
`;
