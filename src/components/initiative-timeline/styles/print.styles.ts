import { css } from 'lit';

/** The list as a sheet of paper. */
export const print = css`
  @media print {
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
