import { css } from 'lit';

export const styles = css`
  /* What stands below must not move when the form takes its place. */
  :host {
    min-block-size: 100svh;
  }
  .introduction > * + * {
    margin-block-start: 1rem;
  }
  .title {
    margin-block: 0.25rem 0.75rem;
  }
  .whole {
    display: inline-block;
  }
  details {
    max-inline-size: var(--_measure);
    border-block-start: 1px solid var(--_line);
  }
  .introduction details + details {
    margin-block-start: 0;
  }
  details:last-of-type {
    border-block-end: 1px solid var(--_line);
  }
  .details {
    padding-block: 0.25rem 1.25rem;
  }
  .details > * + * {
    margin-block-start: 0.75rem;
  }
  .facts > div + div {
    margin-block-start: 0.625rem;
  }
  @container (min-width: 36rem) {
    .facts > div {
      display: grid;
      grid-template-columns: 14rem minmax(0, 1fr);
      gap: 1rem;
    }
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .steps {
    display: flex;
    gap: 0.375rem;
    max-inline-size: var(--_measure);
    margin-block: 0.75rem 1.5rem;
  }
  .steps span {
    flex: 1;
    block-size: 0.5rem;
    border: 1px solid var(--_border);
    border-radius: calc(2 * var(--_radius));
  }
  .steps .now {
    border: 2px solid var(--_accent);
  }
  .panel + * {
    margin-block-start: 1.5rem;
  }
  .question + .panel,
  .statement .prose {
    margin-block-start: 0.5rem;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .segments.wide {
    grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
  }
  input[type='date'],
  input.short {
    max-inline-size: 14rem;
  }
  textarea {
    min-block-size: 7.5rem;
    resize: vertical;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-block-start: 0.375rem;
  }
  .control + .quiet {
    margin-block-start: 0.25rem;
  }
  .other {
    margin-block-start: 0.75rem;
  }
  form:not(.details),
  .field + .heading,
  .form-actions {
    margin-block-start: calc(2.5 * var(--_space));
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1rem;
    margin-block-start: 1.25rem;
  }
  .loading {
    max-inline-size: var(--_measure);
  }
  .loading span {
    block-size: 1.25rem;
  }
  .loading span:nth-of-type(1) {
    block-size: 2.25rem;
    inline-size: 80%;
  }
  .loading span:nth-of-type(3) {
    inline-size: 60%;
  }
`;
