import { css } from 'lit';

/** The list as a sheet of paper. */
export const print = css`
  .print-only {
    display: none;
  }
  @media print {
    :host {
      min-block-size: 0;
    }
    .print-only {
      display: block;
    }
    .timeline > li {
      break-inside: avoid;
    }
    .year {
      break-after: avoid;
    }
    summary {
      display: none;
    }
  }
`;
