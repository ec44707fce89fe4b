import { css } from 'lit';

/** The form in the fold: areas, parties, words and a period; and the list while what was chosen is on its way. */
export const filters = css`
  .chips + .failure {
    margin-block: 0.75rem;
  }
  .pending {
    opacity: 0.55;
  }
  .filters {
    display: grid;
    gap: 0.75rem 1.25rem;
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
  .error {
    margin: 0;
    color: var(--_error);
    font-weight: 600;
  }
  .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .with-button input {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .period input {
    max-inline-size: 10rem;
  }
  select {
    text-overflow: ellipsis;
  }
  option {
    color: FieldText;
    background: Field;
  }
  @container (min-width: 46rem) {
    .filters {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .filter {
      grid-column: span 3;
    }
    .filter:is(.search, .period) {
      grid-column: span 2;
    }
  }
`;
