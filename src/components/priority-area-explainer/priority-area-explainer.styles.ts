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
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.5rem 0;
    border: 0;
    font-weight: 700;
    color: inherit;
    text-align: start;
  }
  .number,
  .sign {
    color: var(--_accent);
  }
  .number {
    flex: 0 0 2.25rem;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
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
    .opener {
      font-size: 0.9em;
    }
    .number {
      flex-basis: 1.5rem;
    }
    .area:has(.number) .summary {
      padding-inline-start: 2rem;
    }
  }
  .easy-read {
    min-block-size: var(--_target);
    margin-block-end: 1rem;
  }
  .loading span {
    block-size: 3.5rem;
  }
`;
