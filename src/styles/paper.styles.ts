import { css } from 'lit';

/** What every widget is on paper: nothing that only a finger or a mouse could use, and where its links lead. */
export const paper = css`
  @media print {
    :host {
      min-block-size: 0 !important;
    }
    /* An address runs from the left among letters of any script, and has no hyphens but its own. */
    a[href^='http']::after {
      content: ' (\\2066' attr(href) '\\2069)';
      hyphens: none;
      overflow-wrap: anywhere;
    }
    button:not(.opener, .choice) {
      display: none;
    }
    /* Everything is folded out. */
    summary {
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .heading {
      break-after: avoid;
    }
    .choice,
    .field,
    .goal,
    .result,
    .scale,
    dl > div {
      break-inside: avoid;
    }
  }
`;
