import { css } from 'lit';

export const styles = css`
  /* What stands below must not move when the poll takes its place. */
  :host {
    min-block-size: 24rem;
  }
  .field {
    margin-block: 0 1.25rem;
  }
  /* A legend is as wide as its longest word. */
  legend {
    padding: 0;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .prose,
  .panel {
    margin-block: 0.75rem;
  }
  .prose > * + * {
    margin-block-start: 0.75em;
  }
  .hint {
    margin-block-start: 0.75rem;
  }
  .actions {
    margin-block: 1.25rem 0.75rem;
  }
  .cast {
    text-align: start;
  }
  /* For the ear: the name of the button is two sentences. */
  .stop {
    font-size: 0;
  }
  .keeps {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }
  .loading {
    max-inline-size: var(--_measure);
  }
  .loading span {
    block-size: var(--_target);
  }
  .loading span:first-of-type {
    block-size: 2.25rem;
    inline-size: 80%;
  }
`;
