import { css } from 'lit';

/** The screens that come after choosing; they arrive with their code. */
export const styles = css`
  .title + .panel + .heading,
  .title + .heading {
    margin-block-start: 1.5rem;
  }
  .basis {
    margin-block: 0.5rem 0.75rem;
  }
  .withheld {
    margin-block-start: 0.5rem;
  }
  .results {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.375rem 1rem;
    align-items: end;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .result .numeric {
    text-align: end;
  }
  @container (max-width: 24rem) {
    .result {
      grid-template-columns: minmax(0, 1fr);
    }
    .result .numeric {
      text-align: start;
    }
  }
  .result:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .bar {
    grid-column: 1 / -1;
    display: block;
    inline-size: 100%;
    block-size: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 1rem;
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .bar rect {
    fill: var(--_accent);
    opacity: 0.6;
    transition: width 200ms;
  }
  .mine .bar rect {
    opacity: 1;
  }
  .tag {
    display: inline-block;
    padding: 0.0625rem 0.5rem;
    border: 1px solid currentcolor;
    border-radius: 1rem;
    color: var(--_accent);
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .bar {
      border-color: CanvasText;
    }
    .bar rect {
      fill: CanvasText;
      opacity: 1;
    }
    .mine .bar rect {
      fill: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar rect {
      transition: none;
    }
  }
  table {
    inline-size: 100%;
    max-inline-size: var(--_measure);
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 0.5rem;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.5rem 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  th[scope='row'] {
    font-weight: inherit;
  }
  /* So that large text and long words do not push the numbers off a narrow screen. */
  caption,
  th:first-child {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  :is(th, td).numeric {
    padding-inline-start: 0.75rem;
    text-align: end;
  }
  @container (min-width: 20em) {
    td.numeric {
      white-space: nowrap;
    }
  }
  @container (max-width: 20em) {
    tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    th:first-child {
      grid-column: 1 / -1;
      padding-block-end: 0;
      border: 0;
    }
  }
  .notes {
    margin-block-start: 0.75rem;
  }
  .receipt {
    max-inline-size: var(--_measure);
    margin-block-start: 1rem;
    border-block: 1px solid var(--_line);
  }
  .details {
    padding-block-end: 1.25rem;
  }
  .details > * + * {
    margin-block-start: 0.75rem;
  }
  .option-list {
    padding-inline-start: 1.25em;
  }
`;
