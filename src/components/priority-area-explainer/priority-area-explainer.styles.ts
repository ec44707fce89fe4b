import { css } from 'lit';

/** The areas before one is opened. */
export const styles = css`
  :host {
    min-block-size: 20rem;
  }
  .area {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.5rem 1.125rem;
  }
  .area:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .area > .heading {
    max-inline-size: none;
  }
  .opener {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr) 1.5rem;
    gap: 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.5rem 0;
    border: 0;
    font-weight: 700;
    color: inherit;
    text-align: start;
  }
  .opener:not(:has(.number)) {
    grid-template-columns: minmax(0, 1fr) 1.5rem;
  }
  .number,
  .sign {
    color: var(--_accent);
  }
  .number {
    white-space: nowrap;
  }
  .sign {
    text-align: end;
  }
  .sign::before {
    content: '+';
  }
  [aria-expanded='true'] .sign::before {
    content: '\\2212';
  }
  .summary {
    margin-block-start: 0.25rem;
    color: var(--_muted);
  }
  .area:has(.number) .summary {
    padding-inline-start: 2.75rem;
  }
  @container (max-width: 24rem) {
    .opener:has(.number) {
      grid-template-columns: 1.5rem minmax(0, 1fr) 1rem;
    }
    .opener {
      font-size: 0.9em;
    }
    .area:has(.number) .summary {
      padding-inline-start: 2rem;
    }
  }
  .name {
    hyphens: auto;
  }
  .easy-read {
    min-block-size: 2.75rem;
    margin-block-end: 1rem;
  }
  .loading span {
    block-size: 3.5rem;
  }
`;
